package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.List;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.Said;
import se.framsteg.shared.Slug;

/** One text that somebody has pasted: a title, perhaps a day, the words of the text, and who signed it. */
final class SinglePost {
    private static final int TITLE = 192;

    /** A signature stands among the last lines. */
    private static final int LAST = 5;

    private final ArchiveSink sink;
    private final EntryInMaking entry = new EntryInMaking();
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private String dateText = "";
    private boolean greeted;

    private SinglePost(ArchiveSink sink) {
        this.sink = sink;
    }

    static ArchiveReading read(String pasted, ArchiveSink sink) {
        var post = new SinglePost(sink);
        var raw = List.of(pasted.replace("\0", "").split("\\R"));
        var last = raw.stream().filter(line -> !line.isBlank()).count();
        var number = 0;
        var gap = true;
        for (var line : raw) {
            var text = ListingLine.bare(line);
            if (text.isEmpty()) {
                post.plain.append('\n');
                gap = true;
            } else {
                post.line(line, ListingLine.line(text, gap), ++number > last - LAST && number > 1);
                gap = false;
            }
        }
        return post.end();
    }

    private void line(String raw, ListingLine line, boolean atEnd) {
        switch (line.kind()) {
            case DATE -> {
                var day = line.day();
                if (day != null
                        && entry.published == null
                        && entry.yearless == null
                        && blocks.isEmpty()
                        && plain.toString().isBlank()) {
                    dateText = line.text();
                    entry.published = day.instant();
                    entry.yearless = day.year() == null ? day.day() : null;
                } else {
                    words(raw);
                }
            }
            case CAPTION -> {
                if (ListingLine.isFile(line.text())) {
                    sink.left(line.text(), ArchiveSink.Left.CAPTION);
                } else {
                    settle();
                    blocks.add("*" + PlainText.escaped(line.text()) + "*");
                }
            }
            case SIGNATURE -> {
                if (!atEnd || !entry.byline.isEmpty()) {
                    words(raw);
                } else if (line.text().isEmpty()) {
                    greeted = true;
                    sink.left(ListingLine.bare(raw), ArchiveSink.Left.NOISE);
                } else {
                    signed(line.text());
                }
            }
            case TAGS -> line.list().forEach(entry::tag);
            case NOISE -> {
                if (line.text().matches("[•·*]")) {
                    words(raw);
                } else {
                    sink.left(line.text(), ArchiveSink.Left.NOISE);
                }
            }
            case ADDRESS -> words(raw);
            case TEXT -> {
                if (entry.title.isEmpty()) {
                    title(line.text());
                } else if (atEnd && entry.byline.isEmpty() && (greeted || line.afterGap()) && line.isSigned()) {
                    signed(line.text());
                } else {
                    words(raw);
                }
            }
        }
    }

    private void signed(String name) {
        entry.byline = name;
        entry.note(Said.SIGNATURE, name);
    }

    private void title(String text) {
        entry.title = text;
        if (text.length() > TITLE) {
            plain.append(text).append("\n\n");
            entry.title =
                    text.substring(0, text.lastIndexOf(' ', TITLE) > 0 ? text.lastIndexOf(' ', TITLE) : TITLE) + " …";
            entry.note(Said.TITLE_CUT, "");
        }
    }

    private void words(String raw) {
        plain.append(raw).append('\n');
    }

    private void settle() {
        var text = PlainText.markdown(plain.toString());
        plain.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private ArchiveReading end() {
        settle();
        if (entry.title.isEmpty()) {
            return new ArchiveReading.Refused(ArchiveRefusal.NOTHING_FOUND);
        }
        entry.markup = Markup.MARKDOWN;
        entry.body = String.join("\n\n", blocks);
        var sentences = Listing.FIRST.matcher(entry.body);
        if (!entry.body.contains("\n") && sentences.matches()) {
            entry.lead = sentences.group(1).replaceAll("\\\\(.)", "$1");
            entry.body = sentences.group(2);
        }
        entry.key =
                "lista:" + Slug.of(entry.title, "text") + (dateText.isEmpty() ? "" : ":" + Slug.of(dateText, "dag"));
        sink.entry(entry.made());
        return new ArchiveReading.Read(ArchiveFormat.LISTING);
    }
}
