package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MutatedUpload;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;

/** Archives, pictures and documents that are almost right are taken or refused, never answered with an error of ours. */
@FrameTest
class MutatedNewsFilesTests {
    private static final String WXR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
            <wp:wxr_version>1.2</wp:wxr_version><language>sv-SE</language>
            <item><title>Temadag om tillit</title><link>https://gammal.example/tillit/</link><dc:creator>karin</dc:creator>
            <content:encoded><![CDATA[<p>Åttio personer <b>kom</b>.</p><img src="https://gammal.example/a.jpg" alt="En bild">]]></content:encoded>
            <excerpt:encoded>Kort om dagen.</excerpt:encoded><wp:post_date_gmt>2023-05-04 08:00:00</wp:post_date_gmt><wp:post_id>7</wp:post_id>
            <wp:post_name>tillit</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            </channel></rss>
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    Posts posts;

    NewsWorld world;
    AsStaff director;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        director = new AsStaff(mvc, world.director());
    }

    @Test
    void archives_of_news() {
        var upload = upload("/arbete/nyheter/flytta-in", Map.of("kind", "NEWS", "publish", "true"));
        upload.neverAnswers500(WXR.getBytes(StandardCharsets.UTF_8), 1);
        upload.neverAnswers500(
                DocumentFiles.zip(Map.of(
                        "2024-10-08-tillit.md",
                                "---\ntitle: Tillit\ndate: 2024-10-08\ntags: [a, b]\nimage: a.jpg\n---\nHej ![Bild](a.jpg)\n",
                        "a.jpg", "JFIF",
                        "a.jpg.yml", "alt: En bild\n",
                        "flode.xml", WXR)),
                2);
    }

    @Test
    void a_picture_whose_words_have_no_end_is_no_fault() {
        var endless = "![" + "ord ".repeat(100_000);
        for (var text :
                List.of(endless, "---\ntitle: \"" + endless + "\"\ntags: ['" + endless + "]\n---\nHej " + endless)) {
            var folder = DocumentFiles.zip(Map.of("2024-10-08-tillit.md", text, "a.jpg", "JFIF"));
            var answer = director.post("/arbete/nyheter/flytta-in")
                    .multipart()
                    .file(new MockMultipartFile("file", "texter.zip", "application/zip", folder))
                    .param("kind", "NEWS")
                    .param("publish", "true")
                    .param("scope", world.association.toString())
                    .exchange();
            assertThat(answer.getResponse().getStatus()).isIn(303, 422);
        }
    }

    @Test
    void pictures() {
        var upload =
                upload("/arbete/bilder", Map.of("altSv", "Två personer samtalar vid ett bord", "recognisable", "0"));
        upload.neverAnswers500(PictureFiles.jpeg(300, 260, 1), 3);
        upload.neverAnswers500(PictureFiles.movingPng(), 4);
    }

    @Test
    void documents() {
        var upload = upload("/arbete/dokument", Map.of("title", "Årsredovisning", "dated", "2025-02-20"));
        upload.neverAnswers500(DocumentFiles.pdf(true, "Årsredovisning", "sv"), 5);
        upload.neverAnswers500(DocumentFiles.office("word/document.xml"), 6);
    }

    private MutatedUpload upload(String address, Map<String, String> others) {
        var all = new java.util.HashMap<>(others);
        all.put("scope", world.association.toString());
        return new MutatedUpload(director, address, "file", all);
    }
}
