package se.framsteg.news;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.news.archive.ArchiveEntry;
import se.framsteg.news.archive.ArchiveEntry.Note;
import se.framsteg.news.archive.ArchiveFile;
import se.framsteg.news.archive.ArchiveReading;
import se.framsteg.news.archive.ArchiveRefusal;
import se.framsteg.news.archive.ArchiveSink;
import se.framsteg.news.archive.PastedTexts;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Moves an archive of texts in: read, shown text by text, and only then made into posts, one at a time. */
@Service
public class MovingNews {
    public static final int PAGE = 50;
    static final Duration KEPT = Duration.ofDays(30);

    /** How long one press of the button works before it says how far it has come. */
    static final Duration ONE_PRESS = Duration.ofSeconds(12);

    private final NewsMovingStore store;
    private final MovedPictures pictures;
    private final MovingOneText one;
    private final Posts posts;
    private final NewsScopes scopes;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MovingNews(
            NewsMovingStore store,
            MovedPictures pictures,
            MovingOneText one,
            Posts posts,
            NewsScopes scopes,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.pictures = pictures;
        this.one = one;
        this.posts = posts;
        this.scopes = scopes;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether the archive could be read at all. */
    public sealed interface Begun {
        record Run(UUID id) implements Begun {}

        /** One text or several of these titles: asked before anything is read. */
        record Unclear(List<String> titles) implements Begun {}

        record Unreadable(ArchiveRefusal why) implements Begun {}
    }

    /** A text with what would stand in its way to readers. */
    public record Looked(
            MovedText text, List<Finding> findings, List<Note> notes, List<PublishingRule.Obstacle> obstacles) {}

    /** Something that is not taken along. */
    public record LeftOut(String what, ArchiveSink.Left why) {}

    /** What somebody decides about one text. */
    public record Choice(
            boolean chosen,
            @Nullable PostKind kind,
            @Nullable Integer year) {}

    /** How far it came; the rest waits for the next press. */
    public record Progress(int done, boolean finished) {}

    private interface Source {
        ArchiveReading read(ArchiveSink sink) throws IOException;
    }

    public Begun begin(UUID scope, String name, PostKind kind, boolean publish, InputStream file) throws IOException {
        return begin(scope, name, kind, publish, sink -> ArchiveFile.read(file, sink));
    }

    /**
     * A text or a list of texts that somebody has pasted.
     *
     * @param shape which it is; null: as it looks, and asked when that does not say
     */
    public Begun paste(
            UUID scope, String name, PostKind kind, boolean publish, String text, PastedTexts.@Nullable Shape shape)
            throws IOException {
        return begin(scope, name, kind, publish, sink -> PastedTexts.read(text, shape, sink));
    }

    private Begun begin(UUID scope, String name, PostKind kind, boolean publish, Source source) throws IOException {
        var failure = new IOException[1];
        var begun = transaction.execute(status -> {
            var run = Ids.next();
            var where = scopes.writable(scope);
            store.forget(scope, clock.now().minus(KEPT));
            store.begin(
                    run,
                    where,
                    MovedWords.cut(name, 200),
                    kind,
                    publish,
                    clock.now(),
                    acting.current().id());
            try {
                switch (source.read(new Taking(run))) {
                    case ArchiveReading.Read read -> {
                        store.format(run, read.format());
                        brought(run);
                        return new Begun.Run(run);
                    }
                    case ArchiveReading.Unclear(var titles) -> {
                        status.setRollbackOnly();
                        return new Begun.Unclear(titles);
                    }
                    case ArchiveReading.Refused refused -> {
                        status.setRollbackOnly();
                        return new Begun.Unreadable(refused.why());
                    }
                }
            } catch (IOException e) {
                status.setRollbackOnly();
                failure[0] = e;
                return new Begun.Unreadable(ArchiveRefusal.DAMAGED);
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return begun;
    }

    /** An attachment whose file lies in the archive comes along. */
    private void brought(UUID run) {
        var paths = store.paths(run);
        if (!paths.isEmpty()) {
            store.left(run, ArchiveFile.MOST_TEXTS).stream()
                    .filter(one ->
                            one.why() == ArchiveSink.Left.ATTACHMENT && MovedPictures.path(one.what(), paths) != null)
                    .forEach(one -> store.removeLeft(run, one.what()));
        }
    }

    /** Puts down what is read, one thing at a time. */
    private final class Taking implements ArchiveSink {
        private final UUID run;
        private int number;
        private int left;

        Taking(UUID run) {
            this.run = run;
        }

        @Override
        public void entry(ArchiveEntry entry) {
            store.add(run, ++number, MovedWords.of(entry));
        }

        @Override
        public void left(String what, Left why) {
            store.addLeft(run, ++left, what, why);
        }

        @Override
        public void pictured(String key, String picture, String alt) {
            store.picture(run, MovedWords.key(key), picture, MovedWords.cut(alt, 500));
        }

        @Override
        public void file(String path, byte[] bytes) {
            store.addFile(run, path, bytes);
        }
    }

    @Transactional(readOnly = true)
    public MovingRunOfNews run(UUID id) {
        var run = store.find(id).orElseThrow(() -> new NotFound("moving"));
        access.require(Right.NEWS_WRITE, run.scope());
        return run;
    }

    @Transactional(readOnly = true)
    public List<MovingRunOfNews> latest() {
        access.requireAnywhere(Right.NEWS_WRITE);
        return store.latest();
    }

    /** A page of its texts; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Looked> texts(UUID id, int page) {
        var run = run(id);
        var paths = store.paths(id);
        return store.texts(id, Math.max(0, page) * PAGE, PAGE).stream()
                .map(text -> looked(run, text, paths))
                .toList();
    }

    private Looked looked(MovingRunOfNews run, MovedText text, List<String> paths) {
        if (text.outcome() != null || run.endedAt() != null) {
            return waiting(text);
        }
        var placed = pictures.looked(text, run, paths);
        var kind = text.kind() == null ? run.kind() : text.kind();
        var facts =
                PostFacts.of(run.project(), kind, text.byline(), text.role()).heard(text.sound());
        var notes = new ArrayList<>(text.notes());
        notes.addAll(placed.notes());
        var old = MovingOneText.path(text.address());
        if (old != null && text.fate() == MovedText.Fate.NEW) {
            notes.add(new Note(ArchiveEntry.Said.OLD_ADDRESS, old));
        }
        return new Looked(
                text,
                PublishingRules.check(facts, text.language(), placed.wording()),
                notes.stream().distinct().toList(),
                List.of());
    }

    /** One that is in: what keeps it from its readers, as it is now. */
    private Looked waiting(MovedText text) {
        var waits = text.outcome() == MovedText.Outcome.DRAFT || text.outcome() == MovedText.Outcome.UPDATED_DRAFT;
        var post = text.post();
        return waits && post != null
                ? new Looked(text, posts.findings(post), text.notes(), posts.obstacles(post))
                : new Looked(text, List.of(), text.notes(), List.of());
    }

    /** Whether it brings pictures of which it does not tell who can be recognised. */
    @Transactional(readOnly = true)
    public boolean asksAboutPeople(UUID id) {
        run(id);
        return store.unjudgedFiles(id);
    }

    /** Where a text lives now that had this address where it was written, such as {@code /?p=123}. */
    @Transactional(readOnly = true)
    public Optional<String> moved(Site site, String address) {
        return store.now(site.association(), address);
    }

    @Transactional(readOnly = true)
    public List<LeftOut> left(UUID id) {
        run(id);
        return store.left(id, 200).stream()
                .map(one -> new LeftOut(one.what(), one.why()))
                .toList();
    }

    /** What becomes of its texts; refused when somebody else has decided since. */
    @Transactional
    public void settle(
            UUID id, int version, PostKind kind, boolean publish, boolean consented, Map<Integer, Choice> choices) {
        var before = run(id);
        if (!store.settle(
                id,
                version,
                kind,
                publish,
                consented,
                clock.now(),
                acting.current().id())) {
            throw new Conflict("shared.overtaken");
        }
        if (before.consented() != consented) {
            audit.changed(consented ? "answer-for-pictures" : "take-back-answer", "news.moving", id);
        }
        choices.forEach((number, choice) -> {
            var text = store.text(id, number).orElseThrow(() -> new NotFound("text"));
            store.choose(id, number, choice.chosen(), choice.kind(), published(text, choice));
        });
    }

    private @Nullable Instant published(MovedText text, Choice choice) {
        var day = text.day();
        if (day == null || choice.year() == null || !day.isValidYear(choice.year())) {
            return null;
        }
        return day.atYear(choice.year())
                .atTime(12, 0)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    /** Makes posts of what was chosen, one at a time, for as long as one press lasts. */
    public Progress apply(UUID id) {
        var run = transaction.execute(status -> run(id));
        if (run.endedAt() != null) {
            return new Progress(0, true);
        }
        var until = System.nanoTime() + ONE_PRESS.toNanos();
        var paths = transaction.execute(status -> store.paths(id));
        var done = 0;
        while (System.nanoTime() < until) {
            var waiting = transaction.execute(status -> store.waiting(id, PAGE));
            if (waiting.isEmpty()) {
                finish(run);
                return new Progress(done, true);
            }
            for (var number : waiting) {
                var text = transaction.execute(status -> store.text(id, number).orElseThrow());
                one.move(run, number, pictures.placed(text, run, paths));
                done++;
            }
        }
        return new Progress(done, false);
    }

    private void finish(MovingRunOfNews run) {
        transaction.executeWithoutResult(status -> {
            var now = run(run.id());
            audit.changed("move-in", "news.moving", run.id());
            if (now.count(MovedText.Fate.NEW) + now.count(MovedText.Fate.UPDATE) + now.count(MovedText.Fate.QUESTION)
                    == 0) {
                store.end(run.id(), clock.now());
            }
        });
    }

    /** Lets the archive go; what has come in stays. */
    @Transactional
    public void leave(UUID id) {
        var run = run(id);
        if (run.count(MovedText.Fate.DONE) > 0) {
            store.end(id, clock.now());
        } else {
            store.remove(id);
        }
    }
}
