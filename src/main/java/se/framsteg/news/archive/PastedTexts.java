package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody pastes is one text or a list of several. Where its looks do not say which, the person does. */
public final class PastedTexts {
    public enum Shape {
        ONE,
        MANY
    }

    private static final int LONGEST = 500_000;

    private PastedTexts() {}

    /** @param shape what the person has said, or null */
    public static ArchiveReading read(String pasted, @Nullable Shape shape, ArchiveSink sink) {
        if (pasted.isBlank()) {
            return new ArchiveReading.Refused(ArchiveRefusal.EMPTY);
        }
        if (pasted.length() > LONGEST) {
            return new ArchiveReading.Refused(ArchiveRefusal.TOO_BIG);
        }
        var many = new Titles();
        if (shape == null && Listing.read(pasted, many) instanceof ArchiveReading.Refused refused) {
            return refused;
        }
        var chosen = shape == null ? shape(ListingLine.of(pasted), many.titles.size()) : shape;
        if (chosen == null) {
            return new ArchiveReading.Unclear(many.titles);
        }
        return chosen == Shape.ONE ? SinglePost.read(pasted, sink) : Listing.read(pasted, sink);
    }

    /** Null when it could be either. */
    static @Nullable Shape shape(List<ListingLine> lines, int titles) {
        var dates = count(lines, ListingLine.Kind.DATE);
        var cuts = lines.stream()
                .filter(line ->
                        line.kind() == ListingLine.Kind.TEXT && ListingLine.cutShort(line.text()) || line.leadsOn())
                .count();
        var signatures = count(lines, ListingLine.Kind.SIGNATURE);
        if (titles > 1 && (dates > 1 || cuts > 1 || signatures > 1)) {
            return Shape.MANY;
        }
        if (cuts == 1) {
            return titles == 1 ? Shape.MANY : null;
        }
        var oneText = titles == 1
                || signatures == 1
                || lines.stream().filter(ListingLine::isPoint).count() > 1;
        return oneText ? Shape.ONE : null;
    }

    private static long count(List<ListingLine> lines, ListingLine.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** The titles that a list would have; nothing else is kept. */
    private static final class Titles implements ArchiveSink {
        private final List<String> titles = new ArrayList<>();

        @Override
        public void entry(ArchiveEntry entry) {
            titles.add(entry.title());
        }

        @Override
        public void left(String what, Left why) {}

        @Override
        public void pictured(String key, String picture, String alt) {}

        @Override
        public void file(String path, byte[] bytes) {}
    }
}
