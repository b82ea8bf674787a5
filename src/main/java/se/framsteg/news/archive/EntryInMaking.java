package se.framsteg.news.archive;

import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.Note;
import se.framsteg.news.archive.ArchiveEntry.Said;
import se.framsteg.news.archive.ArchiveEntry.State;

/** A text while its parts are being found. */
final class EntryInMaking {
    String key = "";

    @Nullable
    String translationOf;

    String language = "";
    String title = "";
    String lead = "";
    String body = "";
    Markup markup = Markup.HTML;

    @Nullable
    Instant published;

    @Nullable
    MonthDay yearless;

    State state = State.PUBLISHED;
    String kind = "";
    String byline = "";
    String role = "";
    final List<String> tags = new ArrayList<>();
    String slug = "";
    String address = "";
    String numberAddress = "";
    String picture = "";
    String alt = "";
    String sound = "";
    String spoken = "";
    boolean whole = true;
    private final List<Note> notes = new ArrayList<>();

    void note(Said what, String detail) {
        var note = new Note(what, detail);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void tag(String tag) {
        var bare = tag.strip();
        if (!bare.isEmpty() && !tags.contains(bare)) {
            tags.add(bare);
        }
    }

    /** Three dots at the end, or a bracketed ellipsis: there was more, elsewhere. */
    void cutShort() {
        whole = false;
        note(Said.CUT_SHORT, "");
    }

    ArchiveEntry made() {
        if (published == null && yearless == null && state == State.PUBLISHED) {
            note(Said.NO_DATE, "");
        }
        return new ArchiveEntry(
                key,
                translationOf,
                language,
                title.strip().replaceAll("\\s+", " "),
                lead.strip(),
                body.strip(),
                markup,
                published,
                yearless,
                state,
                kind,
                byline.strip(),
                role.strip(),
                List.copyOf(tags),
                slug.strip(),
                address.strip(),
                numberAddress,
                picture.strip(),
                alt.strip(),
                sound.strip(),
                spoken.strip(),
                whole,
                List.copyOf(notes));
    }
}
