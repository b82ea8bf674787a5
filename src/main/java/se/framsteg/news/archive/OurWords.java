package se.framsteg.news.archive;

import se.framsteg.news.archive.ArchiveEntry.State;

/** What our own exports say beyond what feeds and WordPress can, in a name space that others pass over. */
final class OurWords {
    static final String SPACE = "urn:framsteg:arkiv:1";

    private OurWords() {}

    static void into(EntryInMaking entry, XmlElement item) {
        item.first("{" + SPACE + "}text").ifPresent(ours -> {
            entry.tags.clear();
            ours.all("{" + SPACE + "}tag").forEach(tag -> entry.tag(tag.words()));
            FeedEntry.markdown(entry, value(ours, "body"));
            entry.title = value(ours, "title").isEmpty() ? entry.title : value(ours, "title");
            entry.lead = value(ours, "lead");
            entry.language = value(ours, "language");
            entry.kind = value(ours, "kind");
            entry.slug = value(ours, "slug");
            entry.byline = value(ours, "byline");
            entry.role = value(ours, "role");
            entry.picture = value(ours, "picture");
            entry.alt = value(ours, "alt");
            entry.sound = value(ours, "sound");
            entry.spoken = value(ours, "spoken");
            entry.state = state(value(ours, "state"));
            entry.published = ArchiveTime.moment(value(ours, "published"));
            entry.whole = true;
            var original = value(ours, "translation-of");
            entry.translationOf = original.isEmpty() ? null : original;
        });
    }

    static State state(String name) {
        return switch (name.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "", "published", "publish" -> State.PUBLISHED;
            case "withdrawn" -> State.WITHDRAWN;
            default -> State.DRAFT;
        };
    }

    private static String value(XmlElement ours, String name) {
        return ours.of("{" + SPACE + "}" + name);
    }
}
