package se.framsteg.news.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** WordPress's export, version 1.2, as its importer wants it. */
final class WxrWriter implements ArchiveWriter {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final java.time.ZoneId ZONE = java.time.ZoneId.of("Europe/Stockholm");

    private final XmlOut out;
    private final Whose whose;
    private int number;

    WxrWriter(Whose whose, OutputStream stream) throws IOException {
        this.out = new XmlOut(stream);
        this.whose = whose;
        out.part(() -> {
            var xml = out.xml;
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            out.attribute("version", "2.0");
            xml.writeNamespace("excerpt", "http://wordpress.org/export/1.2/excerpt/");
            xml.writeNamespace("content", "http://purl.org/rss/1.0/modules/content/");
            xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
            xml.writeNamespace("wp", "http://wordpress.org/export/1.2/");
            xml.writeNamespace("fs", OurWords.SPACE);
            xml.writeStartElement("channel");
            out.text("title", whose.name());
            out.text("link", whose.address());
            out.text("description", "");
            out.text("language", "sv-SE");
            out.text("wp:wxr_version", "1.2");
            out.text("wp:base_site_url", whose.address());
            out.text("wp:base_blog_url", whose.address());
        });
    }

    @Override
    public void write(ExportedText text) throws IOException {
        number++;
        out.part(() -> {
            var xml = out.xml;
            xml.writeStartElement("item");
            out.text("title", text.title());
            out.text("link", whose.address() + text.path());
            if (text.published() != null) {
                out.text(
                        "pubDate",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                text.published().atOffset(ZoneOffset.UTC)));
            }
            out.text("dc:creator", text.byline());
            xml.writeStartElement("guid");
            out.attribute("isPermaLink", "false");
            xml.writeCharacters(text.key());
            xml.writeEndElement();
            out.text("description", "");
            out.text("content:encoded", text.html());
            out.text("excerpt:encoded", text.lead());
            out.text("wp:post_id", String.valueOf(number));
            out.text("wp:post_date", local(text.published()));
            out.text("wp:post_date_gmt", greenwich(text.published()));
            out.text("wp:comment_status", "closed");
            out.text("wp:ping_status", "closed");
            out.text("wp:post_name", text.slug());
            out.text("wp:status", text.isPublic() ? "publish" : "draft");
            out.text("wp:post_parent", "0");
            out.text("wp:menu_order", "0");
            out.text("wp:post_type", text.page() ? "page" : "post");
            out.text("wp:post_password", "");
            out.text("wp:is_sticky", "0");
            for (var tag : text.tags()) {
                xml.writeStartElement("category");
                out.attribute("domain", "post_tag");
                out.attribute("nicename", se.framsteg.shared.Slug.of(tag, "tagg"));
                xml.writeCharacters(tag);
                xml.writeEndElement();
            }
            out.ours(text);
            xml.writeEndElement();
            xml.flush();
        });
    }

    private static String local(@Nullable Instant at) {
        return at == null ? "0000-00-00 00:00:00" : STAMP.format(at.atZone(ZONE));
    }

    private static String greenwich(@Nullable Instant at) {
        return at == null ? "0000-00-00 00:00:00" : STAMP.format(at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void end() throws IOException {
        out.part(() -> {
            out.xml.writeEndElement();
            out.xml.writeEndElement();
            out.xml.writeEndDocument();
            out.xml.flush();
        });
    }
}
