package se.framsteg.news.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.archive.ArchiveEntry.Said;
import se.framsteg.news.archive.ArchiveEntry.State;

/** WordPress's export (WXR): RSS with states, types, slugs and authors. */
final class WordPress {
    static final String SPACE = "{http://wordpress.org/export/";
    private static final String EXCERPT = "/excerpt/}encoded";

    private WordPress() {}

    static boolean wrote(XmlElement item) {
        return item.children().stream()
                .anyMatch(
                        child -> child.name().startsWith(SPACE) && child.name().endsWith("}post_type"));
    }

    static void author(XmlElement author, Map<String, String> authors) {
        var shown = of(author, "author_display_name");
        if (!shown.isBlank()) {
            authors.put(of(author, "author_login").strip(), shown.strip());
        }
    }

    /**
     * Pictures above texts: WordPress names them by number, and tells of them in items of their own that may come before or
     * after. Only names are kept until the end.
     */
    static final class Above {
        private static final int MOST = 100_000;

        private record Attachment(String address, String alt) {}

        private final Map<String, Attachment> attachments = new HashMap<>();
        private final Map<String, String> wanted = new HashMap<>();

        /** The first text of each group of translations (Polylang); the others are other languages of it. */
        private final Map<String, String> originals = new HashMap<>();

        private @Nullable String original(String key, XmlElement item) {
            var group = item.all("category")
                    .filter(one -> one.attribute("domain").equals("post_translations"))
                    .map(one -> one.attribute("nicename"))
                    .findFirst();
            if (group.isEmpty() || originals.size() >= MOST) {
                return null;
            }
            var first = originals.putIfAbsent(group.get(), key);
            return first == null || first.equals(key) ? null : first;
        }

        private void tells(XmlElement item) {
            if (attachments.size() < MOST) {
                attachments.put(
                        of(item, "post_id").strip(),
                        new Attachment(of(item, "attachment_url").strip(), told(item, "_wp_attachment_image_alt")));
            }
        }

        private void wants(String key, XmlElement item) {
            var picture = told(item, "_thumbnail_id");
            if (picture.matches("\\d+")) {
                wanted.put(key, picture);
            }
        }

        void settle(ArchiveSink sink) {
            wanted.forEach((key, id) -> {
                var found = attachments.get(id);
                if (found != null && !found.address().isEmpty()) {
                    sink.pictured(key, found.address(), found.alt());
                }
            });
        }

        private static String told(XmlElement item, String key) {
            return item.children().stream()
                    .filter(child -> child.name().startsWith(SPACE)
                            && child.name().endsWith("}postmeta")
                            && of(child, "meta_key").strip().equals(key))
                    .map(child -> of(child, "meta_value").strip())
                    .findFirst()
                    .orElse("");
        }
    }

    static void item(XmlElement item, String language, Map<String, String> authors, Above above, ArchiveSink sink) {
        var title = Jsoup.parseBodyFragment(item.of("title")).text();
        var type = of(item, "post_type").strip();
        var status = of(item, "status").strip();
        if (type.equals("attachment")) {
            above.tells(item);
            var file = of(item, "attachment_url");
            sink.left(file.isBlank() ? title : file.strip(), ArchiveSink.Left.ATTACHMENT);
        } else if (!type.equals("post") && !type.equals("page")) {
            sink.left(title.isBlank() ? type : title + " (" + type + ")", ArchiveSink.Left.OTHER_KIND);
        } else if (status.equals("trash") || status.equals("auto-draft")) {
            sink.left(title, ArchiveSink.Left.IN_THE_BIN);
        } else if (title.isBlank() && item.of(FeedEntry.CONTENT).isBlank()) {
            sink.left(item.of("link"), ArchiveSink.Left.EMPTY);
        } else {
            var entry = entry(item, title, type, status, language, authors, above);
            above.wants(entry.key(), item);
            sink.entry(entry);
        }
    }

    private static ArchiveEntry entry(
            XmlElement item,
            String title,
            String type,
            String status,
            String language,
            Map<String, String> authors,
            Above above) {
        var entry = new EntryInMaking();
        entry.title = title;
        entry.language = language;
        entry.kind = type.equals("page") ? "sida" : "";
        entry.slug = of(item, "post_name");
        entry.address = item.of("link");
        var number = of(item, "post_id").strip();
        entry.numberAddress = number.matches("\\d{1,18}") ? (type.equals("page") ? "/?page_id=" : "/?p=") + number : "";
        entry.lead = Jsoup.parseBodyFragment(
                        ending(item, EXCERPT).map(XmlElement::words).orElse(""))
                .text();
        entry.body = item.of(FeedEntry.CONTENT);
        entry.lead = FeedEntry.uncut(entry.lead, entry.body);
        item.all("category")
                .filter(one -> one.attribute("domain").equals("language"))
                .findFirst()
                .ifPresent(one -> entry.language = one.attribute("nicename"));
        var comments = item.children().stream()
                .filter(child -> child.name().startsWith(SPACE) && child.name().endsWith("}comment"))
                .count();
        if (comments > 0) {
            entry.note(Said.COMMENTS, String.valueOf(comments));
        }
        var login = item.of(FeedEntry.CREATOR).strip();
        entry.byline = authors.getOrDefault(login, login.contains("@") || login.equals("admin") ? "" : login);
        var when = ArchiveTime.greenwich(of(item, "post_date_gmt"));
        when = when == null ? ArchiveTime.moment(of(item, "post_date")) : when;
        entry.published = when == null ? ArchiveTime.moment(item.of("pubDate")) : when;
        item.all("category")
                .filter(one -> one.attribute("domain").matches("category|post_tag|"))
                .filter(one -> !one.attribute("nicename").matches("uncategorized|okategoriserade?"))
                .forEach(one -> entry.tag(one.words()));
        state(entry, status);
        if (!of(item, "post_password").isBlank()) {
            entry.state = State.DRAFT;
            entry.note(Said.HAD_PASSWORD, "");
        }
        var id = of(item, "post_id").strip();
        var guid = item.of("guid").strip();
        entry.key = guid.isEmpty() ? "wordpress:" + entry.address + "#" + id : guid;
        entry.translationOf = above.original(entry.key, item);
        OurWords.into(entry, item);
        return entry.made();
    }

    private static void state(EntryInMaking entry, String status) {
        switch (status) {
            case "publish", "" -> {}
            case "private" -> {
                entry.state = State.DRAFT;
                entry.note(Said.WAS_PRIVATE, "");
            }
            case "future" -> {
                entry.state = State.DRAFT;
                entry.note(Said.WAS_SCHEDULED, "");
            }
            default -> entry.state = State.DRAFT;
        }
    }

    /** WordPress's name space carries a version number that changes. */
    private static String of(XmlElement item, String name) {
        return item.children().stream()
                .filter(child -> child.name().startsWith(SPACE) && child.name().endsWith("}" + name))
                .findFirst()
                .map(XmlElement::words)
                .orElse("");
    }

    private static Optional<XmlElement> ending(XmlElement item, String end) {
        return item.children().stream()
                .filter(child -> child.name().startsWith(SPACE) && child.name().endsWith(end))
                .findFirst();
    }
}
