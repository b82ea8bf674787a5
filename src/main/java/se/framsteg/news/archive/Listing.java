package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.Said;
import se.framsteg.shared.Slug;

/**
 * A list of posts copied from a web page: a title, perhaps a date, a lead that may end in three dots; between them the words
 * under pictures, old signatures, "läs mer". A line of its own that nobody can place is left out, and said so.
 */
public final class Listing {
    private static final int LONGEST = 500_000;
    private static final int TITLE = 120;

    private final ArchiveSink sink;
    private final List<ListingLine> lines;
    private final boolean dateFirst;
    private final boolean dateless;
    private final Map<String, Integer> keys = new HashMap<>();
    private @Nullable EntryInMaking entry;
    private final List<String> words = new ArrayList<>();
    private String dateText = "";
    private ArchiveTime.@Nullable Day pending;
    private boolean titleIsName;
    private int texts;

    private Listing(List<ListingLine> lines, ArchiveSink sink) {
        this.lines = lines;
        this.sink = sink;
        this.dateless = lines.stream().noneMatch(line -> line.kind() == ListingLine.Kind.DATE)
                && lines.stream()
                                .filter(line ->
                                        line.kind() == ListingLine.Kind.TEXT && ListingLine.cutShort(line.text()))
                                .count()
                        > 1;
        this.dateFirst = lines.stream()
                .filter(line -> line.kind() == ListingLine.Kind.DATE || line.kind() == ListingLine.Kind.TEXT)
                .findFirst()
                .filter(line -> line.kind() == ListingLine.Kind.DATE)
                .isPresent();
    }

    public static ArchiveReading read(String pasted, ArchiveSink sink) {
        if (pasted.isBlank()) {
            return new ArchiveReading.Refused(ArchiveRefusal.EMPTY);
        }
        if (pasted.length() > LONGEST) {
            return new ArchiveReading.Refused(ArchiveRefusal.TOO_BIG);
        }
        var listing = new Listing(ListingLine.of(pasted.replace("\0", "")), sink);
        listing.all();
        return listing.texts == 0
                ? new ArchiveReading.Refused(ArchiveRefusal.NOTHING_FOUND)
                : new ArchiveReading.Read(ArchiveFormat.LISTING);
    }

    private void all() {
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            switch (line.kind()) {
                case DATE -> date(line);
                case CAPTION -> caption(line.text());
                case SIGNATURE -> signature(line);
                case TAGS -> line.list().forEach(tag -> current().tag(tag));
                case ADDRESS -> address(line.text());
                case TEXT -> text(n);
                case NOISE -> {
                    if (!line.leadsOn()) {
                        sink.left(line.text(), ArchiveSink.Left.NOISE);
                    }
                }
            }
        }
        end();
    }

    private EntryInMaking current() {
        var now = entry;
        if (now == null) {
            now = new EntryInMaking();
            entry = now;
        }
        return now;
    }

    private void date(ListingLine line) {
        var now = entry;
        if (now != null && !now.title.isEmpty() && (dateFirst || !dateText.isEmpty() && !words.isEmpty())) {
            end();
        }
        if (dateText.isEmpty()) {
            dateText = line.text();
            pending = line.day();
        } else {
            sink.left(line.text(), ArchiveSink.Left.NOISE);
        }
    }

    private void caption(String words) {
        sink.left(words, ArchiveSink.Left.CAPTION);
    }

    private void signature(ListingLine line) {
        var now = current();
        if (!now.byline.isEmpty() && !now.byline.equals(line.text())) {
            words.add(line.text());
            return;
        }
        now.byline = line.text();
        now.note(Said.SIGNATURE, line.text());
    }

    private void address(String address) {
        var now = entry;
        if (now != null && now.address.isEmpty()) {
            now.address = address;
        } else {
            sink.left(address, ArchiveSink.Left.NOISE);
        }
    }

    private void text(int n) {
        var line = lines.get(n);
        var now = current();
        if (now.title.isEmpty()) {
            title(now, line);
        } else if (line.titleLike() && words.isEmpty()) {
            secondShortLine(n, now);
        } else if (line.afterGap() && begins(n) && (line.titleLike() || wasCut() && line.isShort())) {
            end();
            title(current(), line);
        } else {
            words.add(line.text());
        }
    }

    /** The text so far ends in dots: what follows belongs to something else. */
    private boolean wasCut() {
        return !words.isEmpty() && ListingLine.cutShort(words.getLast());
    }

    /** Two short lines after each other, and no text yet: one of them stood under a picture, or the second is a short lead. */
    private void secondShortLine(int n, EntryInMaking now) {
        var line = lines.get(n);
        if (line.text().equalsIgnoreCase(now.title)) {
            sink.left(line.text(), ArchiveSink.Left.NOISE);
            return;
        }
        var next = next(n);
        var leads = next != null && next.kind() == ListingLine.Kind.TEXT && !next.titleLike();
        if (leads && (dateless || line.isName()) && !titleIsName) {
            caption(line.text());
            return;
        }
        var dated = !dateText.isEmpty();
        if (next != null && next.kind() == ListingLine.Kind.DATE && !dateFirst) {
            if (dated) {
                end();
                title(current(), line);
            } else {
                replaceTitle(now, line);
            }
        } else if (next != null && next.kind() == ListingLine.Kind.TEXT && !next.titleLike()) {
            if (dated && !dateFirst || !line.afterGap() && !next.afterGap()) {
                caption(line.text());
            } else {
                replaceTitle(now, line);
            }
        } else if (dated || !line.afterGap()) {
            words.add(line.text());
        } else {
            replaceTitle(now, line);
        }
    }

    private void replaceTitle(EntryInMaking now, ListingLine line) {
        caption(now.title);
        title(now, line);
    }

    private void title(EntryInMaking now, ListingLine line) {
        now.title = line.text();
        titleIsName = line.isName();
    }

    /** Whether a short line after a text begins something: words or a date follow it. */
    private boolean begins(int n) {
        return next(n) != null || n == lines.size() - 1 && dateFirst;
    }

    private @Nullable ListingLine next(int n) {
        for (int at = n + 1; at < lines.size(); at++) {
            var kind = lines.get(at).kind();
            if (kind == ListingLine.Kind.TEXT || kind == ListingLine.Kind.DATE) {
                return lines.get(at);
            }
        }
        return null;
    }

    private void end() {
        var now = entry;
        if (now == null || now.title.isEmpty() || words.isEmpty() && dateText.isEmpty() && texts > 0) {
            if (now != null && !now.title.isEmpty()) {
                caption(now.title);
            }
        } else {
            finish(now);
        }
        entry = null;
        words.clear();
        dateText = "";
        pending = null;
    }

    private void finish(EntryInMaking now) {
        if (now.title.length() > TITLE * 1.6) {
            words.addFirst(now.title);
            now.title = now.title.substring(0, now.title.lastIndexOf(' ', TITLE)) + " …";
            now.note(Said.TITLE_CUT, "");
        }
        var day = pending;
        if (day != null) {
            now.published = day.instant();
            now.yearless = day.year() == null ? day.day() : null;
        }
        now.markup = Markup.MARKDOWN;
        var all = String.join("\n\n", words);
        if (ListingLine.cutShort(all)) {
            now.cutShort();
            all = ListingLine.withoutDots(all) + " …";
        }
        var parts = all.split("\n\n", 2);
        now.lead = parts[0];
        now.body = parts.length > 1 ? PlainText.markdown(parts[1]) : "";
        if (now.body.isEmpty() && !now.address.isEmpty()) {
            now.body = "[Läs hela texten: " + PlainText.escaped(now.title) + "](" + now.address + ")";
        } else if (now.body.isEmpty() && now.whole) {
            sentence(now);
        }
        var key = "lista:" + Slug.of(now.title, "text") + (dateText.isEmpty() ? "" : ":" + Slug.of(dateText, "dag"));
        var seen = keys.merge(key, 1, Integer::sum);
        now.key = seen == 1 ? key : key + ":" + seen;
        texts++;
        sink.entry(now.made());
    }

    static final Pattern FIRST = Pattern.compile("(.{8,400}?[.!?])\\s+(?=\\p{Lu})(.*)", Pattern.DOTALL);

    /** A text of one paragraph: its first sentence leads, the rest is the text. */
    private static void sentence(EntryInMaking now) {
        var m = FIRST.matcher(now.lead);
        if (m.matches()) {
            now.lead = m.group(1);
            now.body = PlainText.markdown(m.group(2));
        }
    }
}
