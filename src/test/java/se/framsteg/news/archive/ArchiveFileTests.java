package se.framsteg.news.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.news.archive.ArchiveEntry.State;

/** Archives as others' programs write them, and files that mean harm. */
class ArchiveFileTests {
    static final String WXR = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Gamla bloggen</title><link>https://gammal.example</link><language>sv-SE</language>
            <wp:wxr_version>1.2</wp:wxr_version>
            <wp:author><wp:author_login>disa</wp:author_login><wp:author_display_name><![CDATA[Disa Holm]]></wp:author_display_name></wp:author>
            <item><title>Temadag &amp; tillit</title><link>https://gammal.example/2023/05/temadag/</link>
              <dc:creator>disa</dc:creator><guid isPermaLink="false">https://gammal.example/?p=11</guid>
              <content:encoded><![CDATA[<!-- wp:paragraph --><p>Vi möttes.</p><!-- /wp:paragraph -->]]></content:encoded>
              <excerpt:encoded><![CDATA[Kort om dagen.]]></excerpt:encoded>
              <wp:post_id>11</wp:post_id><wp:post_date_gmt>2023-05-04 08:00:00</wp:post_date_gmt>
              <wp:post_name>temadag</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
              <category domain="category" nicename="okategoriserade">Okategoriserade</category>
              <category domain="post_tag" nicename="tillit">tillit</category></item>
            <item><title>Om oss</title><link>https://gammal.example/om-oss/</link><dc:creator>admin</dc:creator>
              <guid>https://gammal.example/?page_id=2</guid><content:encoded>Vi är ett förbund.</content:encoded>
              <wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_date>2022-01-02 10:00:00</wp:post_date>
              <wp:post_name>om-oss</wp:post_name><wp:status>private</wp:status><wp:post_type>page</wp:post_type></item>
            <item><title>bild.jpg</title><wp:attachment_url>https://gammal.example/wp-content/uploads/bild.jpg</wp:attachment_url>
              <wp:post_type>attachment</wp:post_type></item>
            <item><title>Meny</title><wp:post_type>nav_menu_item</wp:post_type></item>
            <item><title>Slängd</title><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
            </channel></rss>
            """;

    @Test
    void wordpress_tells_states_types_writers_and_what_is_no_text() {
        var taken = Taken.from(WXR);
        assertThat(taken.reading).isEqualTo(new ArchiveReading.Read(ArchiveFormat.WXR));
        var post = taken.entries.getFirst();
        assertThat(post.title()).isEqualTo("Temadag & tillit");
        assertThat(post.key()).isEqualTo("https://gammal.example/?p=11");
        assertThat(post.byline()).isEqualTo("Disa Holm");
        assertThat(post.published()).isEqualTo(Instant.parse("2023-05-04T08:00:00Z"));
        assertThat(post.tags()).containsExactly("tillit");
        assertThat(post.lead()).isEqualTo("Kort om dagen.");
        assertThat(post.slug()).isEqualTo("temadag");
        assertThat(post.state()).isEqualTo(State.PUBLISHED);
        var page = taken.entries.getLast();
        assertThat(page.kind()).isEqualTo("sida");
        assertThat(page.byline()).isEmpty();
        assertThat(page.state()).isEqualTo(State.DRAFT);
        assertThat(page.published()).isEqualTo(Instant.parse("2022-01-02T09:00:00Z"));
        assertThat(taken.said()).contains("WAS_PRIVATE");
        assertThat(taken.left)
                .containsExactly(
                        "ATTACHMENT https://gammal.example/wp-content/uploads/bild.jpg",
                        "OTHER_KIND Meny (nav_menu_item)",
                        "IN_THE_BIN Slängd");
    }

    @Test
    void atom_may_write_its_texts_in_three_ways_and_mark_drafts() {
        var taken = Taken.from("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" xml:lang="en">
                  <entry><id>tag:a,1</id><title type="html">A &amp;amp; b</title><updated>2024-02-03T10:00:00+01:00</updated>
                    <content type="html">&lt;p&gt;One.&lt;/p&gt;</content><category term="x" label="Tillit"/></entry>
                  <entry><id>tag:a,2</id><title>Two</title><published>2024-02-04T10:00:00Z</published>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two <em>words</em>.</p></div></content>
                    <app:control><app:draft>yes</app:draft></app:control></entry>
                  <entry xml:lang="sv"><id>tag:a,3</id><title>Tre</title><content>Ett &lt; två.</content>
                    <link href="https://gammal.example/tre"/></entry>
                </feed>
                """);
        assertThat(taken.entries).extracting(ArchiveEntry::title).containsExactly("A & b", "Two", "Tre");
        assertThat(taken.entries)
                .extracting(ArchiveEntry::body)
                .containsExactly("<p>One.</p>", "<div><p>Two <em>words</em>.</p></div>", "<p>Ett &lt; två.</p>");
        assertThat(taken.entries)
                .extracting(ArchiveEntry::state)
                .containsExactly(State.PUBLISHED, State.DRAFT, State.PUBLISHED);
        assertThat(taken.entries).extracting(ArchiveEntry::language).containsExactly("en", "en", "sv");
        assertThat(taken.entries.getFirst().tags()).containsExactly("Tillit");
        assertThat(taken.entries.getLast().published()).isNull();
        assertThat(taken.said()).contains("NO_DATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 04 May 2023 08:00:00 GMT       | 2023-05-04T08:00:00Z
            Thu, 4 May 2023 10:00:00 +0200      | 2023-05-04T08:00:00Z
            Fri, 04 May 2023 08:00:00 +0000     | 2023-05-04T08:00:00Z
            4 May 2023 08:00:00 UT              | 2023-05-04T08:00:00Z
            2023-05-04T10:00:00+02:00           | 2023-05-04T08:00:00Z
            2023-05-04T08:00:00Z                | 2023-05-04T08:00:00Z
            2023-05-04 10:00:00 +0200           | 2023-05-04T08:00:00Z
            2023-05-04 10:00:00                 | 2023-05-04T08:00:00Z
            2023-05-04                          | 2023-05-04T10:00:00Z
            """)
    void feeds_write_moments_with_many_liberties(String written, String moment) {
        var taken = Taken.from("<rss><channel><item><title>a</title><description>b</description><pubDate>" + written
                + "</pubDate></item></channel></rss>");
        assertThat(taken.only().published()).isEqualTo(Instant.parse(moment));
    }

    @Test
    void a_summary_that_was_cut_off_says_nothing_of_its_own() {
        var taken = Taken.from("""
                <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>a</title>
                <description>Vi möttes i Folkets hus och talade länge om [&#8230;]</description>
                <content:encoded>&lt;p&gt;Vi möttes i Folkets hus och talade länge om allt.&lt;/p&gt;</content:encoded>
                </item><item><title>b</title><description>Vi möttes i […]</description></item></channel></rss>
                """);
        assertThat(taken.entries).extracting(ArchiveEntry::lead).containsExactly("", "");
        assertThat(taken.entries).extracting(ArchiveEntry::whole).containsExactly(true, false);
    }

    @Test
    void a_folder_of_markdown_says_what_it_is_in_many_ways() {
        var taken = Taken.from(Taken.zip(
                "inlagg/2023-05-04-temadag.md",
                "---\ntitle: \"Temadag: \\\"tillit\\\"\"\ntags: [metod, 'vi två', \"a, b\"] \nlayout: post\n---\n\nText ![Ett hus](../bilder/hus.jpg)\n",
                "toml.md",
                "+++\ntitle = \"Hugo\"\ndate = 2023-01-02T10:00:00+01:00\ndraft = true\n+++\nText",
                "bara-text.md",
                "# Rubriken i texten\n\nHej.",
                "lista.md",
                "---\ntitle: Med lista # anteckning\ntaggar:\n  - ett\n  - två\nlead: >\n  Rad ett\n  rad två\ndatum: 3 maj\n---\nHej",
                "slut.en.md",
                "---\ntitle: The end\ndate: 2024-01-01\n---\nBye",
                "bilder/hus.jpg",
                "x",
                "__MACOSX/._a.md",
                "skräp",
                "anteckning.docx",
                "x",
                "tom.md",
                ""));
        assertThat(taken.reading).isEqualTo(new ArchiveReading.Read(ArchiveFormat.MARKDOWN));
        assertThat(taken.entries)
                .extracting(ArchiveEntry::title)
                .containsExactly("Temadag: \"tillit\"", "Hugo", "Rubriken i texten", "Med lista", "The end");
        var first = taken.entries.getFirst();
        assertThat(first.slug()).isEqualTo("temadag");
        assertThat(first.published()).isEqualTo(Instant.parse("2023-05-04T10:00:00Z"));
        assertThat(first.tags()).containsExactly("metod", "vi två", "a, b");
        assertThat(first.body()).isEqualTo("Text ![Ett hus](zip:/bilder/hus.jpg)");
        assertThat(taken.entries.get(1).state()).isEqualTo(State.DRAFT);
        assertThat(taken.entries.get(2).body()).isEqualTo("Hej.");
        assertThat(taken.entries.get(3).tags()).containsExactly("ett", "två");
        assertThat(taken.entries.get(3).lead()).isEqualTo("Rad ett rad två");
        assertThat(taken.entries.get(3).yearless()).isEqualTo(MonthDay.of(5, 3));
        assertThat(taken.entries.get(4).language()).isEqualTo("en");
        assertThat(taken.files).containsExactly("bilder/hus.jpg 1");
        assertThat(taken.left).containsExactly("OTHER_FILE anteckning.docx", "EMPTY tom.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ute.md", "a/../../ute.md", "/etc/passwd.md", "C:\\ute.md", "a\\..\\ute.md", "c:ute.md"})
    void names_that_lead_out_of_the_folder_are_refused(String name) {
        assertThat(Taken.from(Taken.zip("bra.md", "# Bra\n\nHej", name, "x")).reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.UNSAFE_PATH));
    }

    @Test
    void a_file_that_swells_without_end_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("stor.jpg"));
            var zeros = new byte[1_000_000];
            for (int n = 0; n < 30; n++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(Taken.from(bytes.toByteArray()).reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.TOO_TIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
                <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
                <rss><channel><item><title>&lol3;</title></item></channel></rss>
                """, """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY fil SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>&fil;</title><description>&fil;</description></item></channel></rss>
                """, """
                <!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd"><rss><channel><item><title>a</title></item></channel></rss>
                """, """
                <!DOCTYPE html><html><body>En webbsida</body></html>
                """})
    void a_document_type_is_refused_before_it_can_do_anything(String xml) {
        var taken = Taken.from(xml);
        assertThat(taken.reading).isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.DOCTYPE));
        assertThat(taken.entries).isEmpty();
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(Taken.from("").reading).isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.EMPTY));
        assertThat(Taken.from("%PDF-1.7").reading).isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.NOT_KNOWN));
        assertThat(Taken.from("<svg></svg>").reading).isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.NOT_KNOWN));
        assertThat(Taken.from("<rss><channel><item>").reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.DAMAGED));
        assertThat(Taken.from("<rss><channel></channel></rss>").reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.NOTHING_FOUND));
        assertThat(Taken.from("<rss><channel><item><title>" + "a".repeat(2_000_001) + "</title></item></channel></rss>")
                        .reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.TOO_LONG));
        assertThat(Taken.from("<rss><channel>" + "<item><title>a</title></item>".repeat(5_001) + "</channel></rss>")
                        .reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.TOO_MANY));
    }

    @Test
    void front_matter_that_is_written_is_read_back() {
        var values = new java.util.LinkedHashMap<String, List<String>>();
        values.put("title", List.of("Ett \"citat\": \\ och\nny rad #1"));
        values.put("lead", List.of(""));
        values.put("tags", List.of("a, b", "[c]", "- d"));
        var read = FrontMatter.of(FrontMatter.written(values) + "\nText");
        assertThat(read.first("title")).isEqualTo("Ett \"citat\": \\ och\nny rad #1");
        assertThat(read.list("tags")).containsExactly("a, b", "[c]", "- d");
        assertThat(read.body()).isEqualTo("\nText");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The post <a href=\"https://x.se/a\">Titel</a> appeared first on <a href=\"https://x.se\">X</a>.</p>",
                "<p>Inlägget <a href=\"https://x.se/a\">Titel</a> dök först upp på <a href=\"https://x.se\">X</a>.</p>",
            })
    void what_a_feed_adds_below_each_text_and_a_cut_lead_are_left_out(String added) {
        var text = Taken.from("<rss><channel><item><title>Titel</title><guid>1</guid>"
                        + "<description><![CDATA[<p>Vi möttes i [&#8230;]</p>" + added + "]]></description>"
                        + "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA["
                        + "<p>Ingress.</p><p>Vi möttes i Folkets hus.</p>" + added + "]]></content:encoded>"
                        + "</item></channel></rss>")
                .only();
        assertThat(text.lead()).isEmpty();
        assertThat(text.body()).isEqualTo("<p>Ingress.</p><p>Vi möttes i Folkets hus.</p>");
        assertThat(text.whole()).isTrue();
    }

    @Test
    void texts_of_one_group_of_translations_are_languages_of_one_text_and_comments_are_told() {
        var taken = Taken.from("""
                <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <item><title>Welcome</title><guid>2</guid><content:encoded>Hello.</content:encoded>
                <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                <category domain="language" nicename="en">English</category>
                <category domain="post_translations" nicename="pll_1">pll_1</category>
                <wp:comment><wp:comment_content>Bra!</wp:comment_content></wp:comment></item>
                <item><title>Välkommen</title><guid>1</guid><content:encoded>Hej.</content:encoded>
                <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                <category domain="language" nicename="sv">Svenska</category>
                <category domain="post_translations" nicename="pll_1">pll_1</category></item>
                </channel></rss>
                """);
        assertThat(taken.entries).extracting(ArchiveEntry::language).containsExactly("en", "sv");
        assertThat(taken.entries).extracting(ArchiveEntry::translationOf).containsExactly(null, "2");
        assertThat(taken.entries).allSatisfy(entry -> assertThat(entry.tags()).isEmpty());
        assertThat(taken.said()).contains("COMMENTS");
    }
}
