package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.news.archive.ArchiveEntry.Note;
import se.framsteg.news.archive.ArchiveEntry.Said;
import se.framsteg.news.archive.PictureWords;
import se.framsteg.shared.Language;

/**
 * The pictures of a text that comes from elsewhere: those that lie in the archive go into the library, those that are ours stay,
 * others become links. Nothing is fetched.
 */
@Component
class MovedPictures {
    private static final Pattern IMAGE =
            Pattern.compile("!\\[((?:[^\\]\\\\]|\\\\.)*+)]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern OURS =
            Pattern.compile("/bilder/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/[a-z0-9.-]+)?");
    private static final String COMES_ALONG = "/bilder/medfoljer";

    private final NewsMovingStore store;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    MovedPictures(NewsMovingStore store, Pictures pictures, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.store = store;
        this.pictures = pictures;
    }

    /** A text with its pictures in place. */
    record Placed(Wording wording, @Nullable UUID picture, boolean decorative, List<Note> notes) {
        /** Whether nobody has said who can be recognised in one of its pictures. */
        boolean unseen() {
            return notes.stream().anyMatch(note -> note.what() == Said.PEOPLE_IN_PICTURE);
        }
    }

    /** As it would look, with nothing stored. */
    Placed looked(MovedText text, MovingRunOfNews run, List<String> paths) {
        return place(text, run, paths, false);
    }

    /** With the archive's pictures in the library of this scope. */
    Placed placed(MovedText text, MovingRunOfNews run, List<String> paths) {
        return place(text, run, paths, true);
    }

    private Placed place(MovedText text, MovingRunOfNews run, List<String> paths, boolean store) {
        var notes = new ArrayList<Note>();
        var body = IMAGE.matcher(text.wording().body())
                .replaceAll(
                        m -> Matcher.quoteReplacement(image(m.group(1), m.group(2), text, run, paths, store, notes)));
        var wording = new Wording(
                text.wording().title(),
                text.wording().lead(),
                body,
                text.wording().alt(),
                text.wording().spoken());
        if (text.picture().isEmpty()) {
            return new Placed(wording, null, false, notes);
        }
        var ours = ours(text.picture());
        if (ours.isPresent()) {
            return new Placed(wording, ours.get(), wording.alt().isBlank(), notes);
        }
        var path = path(text.picture(), paths);
        if (path == null) {
            notes.add(new Note(Said.PICTURE_ABOVE_ELSEWHERE, text.picture()));
            return new Placed(wording, null, false, notes);
        }
        var words = words(text.run(), path);
        var alt = wording.alt().isBlank() ? words.alt() : wording.alt();
        if (alt.isBlank() && !words.decorative()) {
            notes.add(new Note(Said.PICTURE_WITHOUT_ALT, name(path)));
        }
        people(words, run, path, notes);
        var id = store ? upload(text, run, path, alt, notes) : null;
        return new Placed(wording.seen(MovedWords.cut(alt, 500)), id, words.decorative(), notes);
    }

    private String image(
            String alt,
            String from,
            MovedText text,
            MovingRunOfNews run,
            List<String> paths,
            boolean store,
            List<Note> notes) {
        if (ours(from).isPresent()) {
            return "![" + alt + "](" + OURS.matcher(from).replaceFirst("/bilder/$1") + ")";
        }
        var path = path(from, paths);
        if (path != null) {
            if (alt.isBlank()) {
                notes.add(new Note(Said.PICTURE_WITHOUT_ALT, name(path)));
            }
            people(words(text.run(), path), run, path, notes);
            if (!store) {
                return "![" + alt + "](" + COMES_ALONG + ")";
            }
            var id = upload(text, run, path, alt.replaceAll("\\\\(.)", "$1"), notes);
            return id == null ? alt : "![" + alt + "](/bilder/" + id + ")";
        }
        if (alt.isBlank()) {
            notes.add(new Note(Said.PICTURE_WITHOUT_ALT, from));
            return "![](" + from + ")";
        }
        notes.add(new Note(Said.PICTURE_ELSEWHERE, from));
        return from.startsWith("http") ? "[Bild: " + alt + "](" + from + ")" : "*" + alt + "*";
    }

    /** Nobody has said whether somebody can be recognised: neither the archive nor who moves it in. */
    private static void people(PictureWords words, MovingRunOfNews run, String path, List<Note> notes) {
        if (!words.judged() && !run.consented()) {
            notes.add(new Note(Said.PEOPLE_IN_PICTURE, name(path)));
        }
    }

    private Optional<UUID> ours(String from) {
        var m = OURS.matcher(from);
        if (!m.matches()) {
            return Optional.empty();
        }
        var id = UUID.fromString(m.group(1));
        return pictures.view(id, Language.SV).map(view -> id);
    }

    /** The file of the archive that an address means; WordPress writes the sizes of a picture into its name. */
    static @Nullable String path(String from, List<String> paths) {
        var wanted = from.replaceFirst("[?#].*", "")
                .replaceFirst("^zip:/", "")
                .replaceFirst("^https?://[^/]+/", "")
                .replaceFirst("^/", "");
        for (var candidate : List.of(wanted, wanted.replaceFirst("-\\d{2,4}x\\d{2,4}(?=\\.\\w+$)", ""))) {
            for (var path : paths) {
                if (path.equals(candidate) || path.endsWith("/" + candidate) || candidate.endsWith("/" + path)) {
                    return path;
                }
            }
        }
        return null;
    }

    private Optional<byte[]> file(UUID run, String path) {
        return transaction.execute(status -> store.file(run, path));
    }

    private PictureWords words(UUID run, String path) {
        return file(run, path + ".yml").map(PictureWords::of).orElseGet(() -> PictureWords.of(new byte[0]));
    }

    private @Nullable UUID upload(MovedText text, MovingRunOfNews run, String path, String alt, List<Note> notes) {
        var words = words(text.run(), path);
        var said = words.alt().isBlank() ? alt : words.alt();
        var decorative =
                words.decorative() || said.strip().toLowerCase(Locale.ROOT).matches("dekorativ|decorative");
        var facts = new PictureFacts(
                decorative,
                decorative ? "" : MovedWords.cut(said, 400),
                decorative ? "" : MovedWords.cut(words.altEn(), 400),
                MovedWords.cut(words.caption(), 400),
                MovedWords.cut(words.captionEn(), 400),
                MovedWords.cut(words.credit(), 200),
                words.recognisable(),
                false);
        var file = file(text.run(), path).orElseThrow();
        var judged = words.judged() || run.consented();
        return switch (pictures.moveIn(run.scope(), name(path), file, facts, judged)) {
            case PictureAnswer.Kept kept -> kept.picture();
            case PictureAnswer.Known known -> known.picture();
            case PictureAnswer.Refused refused -> {
                notes.add(new Note(Said.PICTURE_REFUSED, name(path)));
                yield null;
            }
        };
    }

    private static String name(String path) {
        return path.replaceFirst(".*/", "");
    }
}
