package se.framsteg.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.course.reading.CalendarReading;
import se.framsteg.course.reading.CalendarReading.ReadDate;
import se.framsteg.course.reading.CalendarText;
import se.framsteg.organisation.Locations;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Slug;
import se.framsteg.shared.table.Grid;

/**
 * Makes dates of a calendar that somebody wrote. First a dry run that stores nothing; what is saved twice is made once, known by
 * its part and the begin that was written, also when the date has been moved since.
 */
@Service
public class CalendarImports {
    private final Programmes programmes;
    private final CourseDates dates;
    private final ImportStore store;
    private final Locations locations;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    CalendarImports(
            Programmes programmes,
            CourseDates dates,
            ImportStore store,
            Locations locations,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.programmes = programmes;
        this.dates = dates;
        this.store = store;
        this.locations = locations;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** One understood date, whether it exists already, and the minutes that will count. */
    public record Understood(ReadDate date, boolean known, boolean newPart, int breakMinutes, int countableMinutes) {}

    /** What saving would do. */
    public record DryRun(List<Understood> dates, CalendarReading reading) {
        public long fresh() {
            return dates.stream().filter(date -> !date.known()).count();
        }

        public boolean savable() {
            return reading.questions().isEmpty() && !dates.isEmpty();
        }
    }

    public record Saved(int made, int known) {}

    @Transactional(readOnly = true)
    public DryRun dryRun(UUID programme, Grid grid, Map<String, String> answers) {
        var project = programmes.projectOf(programme);
        access.require(Right.COURSE_WRITE, project);
        var reading = CalendarText.read(grid, answers, clock.today(), towns()::contains);
        var parts = parts(programme);
        var rule = store.pauseRule(project);
        var understood = new ArrayList<Understood>();
        for (var date : reading.dates()) {
            var pause = rule.minutes(date.from(), date.to(), date.lunch(), date.pause());
            understood.add(new Understood(
                    date,
                    store.known(programme, date, parts.get(plain(date.title())), alone(date, reading)),
                    !parts.containsKey(plain(date.title())),
                    pause,
                    new SessionTime(starts(date), ends(date), pause).whole().countableMinutes()));
        }
        return new DryRun(understood, reading);
    }

    /**
     * Saves what is understood, as drafts or published.
     *
     * @param seats for dates that do not say how many
     */
    @Transactional
    public Saved save(UUID programme, Grid grid, Map<String, String> answers, int seats, boolean publish) {
        store.lock(programme);
        var run = dryRun(programme, grid, answers);
        var project = programmes.projectOf(programme);
        var id = Ids.next();
        var fresh = (int) run.fresh();
        store.add(
                id,
                programme,
                project,
                fresh,
                run.dates().size() - fresh,
                clock.now(),
                acting.current().id());
        var parts = parts(programme);
        for (var understood : run.dates()) {
            if (!understood.known()) {
                var part = parts.computeIfAbsent(
                        plain(understood.date().title()),
                        title -> addPart(programme, understood.date().title()));
                var date = dates.plan(part, plan(understood, seats));
                store.remember(programme, understood.date(), date, id);
                if (publish) {
                    dates.publish(date);
                }
            }
        }
        audit.changed("calendar-import", "course.programme", programme, Map.of("made", String.valueOf(fresh)));
        return new Saved(fresh, run.dates().size() - fresh);
    }

    private static DatePlan plan(Understood understood, int seats) {
        var date = understood.date();
        return new DatePlan(
                starts(date),
                ends(date),
                understood.breakMinutes(),
                date.lunch(),
                Mode.valueOf(date.form().name()),
                date.venue(),
                date.town(),
                date.link(),
                Entry.OPEN,
                date.capacity() == null ? seats : date.capacity(),
                null);
    }

    /** Municipalities, and the towns in which there were dates before. */
    private Set<String> towns() {
        var towns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        locations.municipalities().forEach(municipality -> towns.add(municipality.name()));
        towns.addAll(store.towns());
        return towns;
    }

    /** Whether the calendar has only this date of its part at this time, wherever. */
    private static boolean alone(ReadDate date, CalendarReading reading) {
        return reading.dates().stream()
                        .filter(other -> plain(other.title()).equals(plain(date.title()))
                                && starts(other).equals(starts(date)))
                        .count()
                == 1;
    }

    private UUID addPart(UUID programme, String title) {
        var taken =
                programmes.parts(programme).stream().map(Programmes.Part::slug).toList();
        return programmes.addPart(
                programme, Slug.free(title, "kurs", taken::contains), title, "", PartKind.SEMINAR, null, null);
    }

    private Map<String, UUID> parts(UUID programme) {
        var parts = new HashMap<String, UUID>();
        programmes.parts(programme).forEach(part -> parts.put(plain(part.title()), part.id()));
        return parts;
    }

    static Instant starts(ReadDate date) {
        return date.day().atTime(date.from()).atZone(BusinessClock.ZONE).toInstant();
    }

    private static Instant ends(ReadDate date) {
        return date.day().atTime(date.to()).atZone(BusinessClock.ZONE).toInstant();
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** By part and begin, as it was first read. */
    static byte[] key(ReadDate date) {
        return hash(plain(date.title()) + "|" + starts(date));
    }

    /** By part, begin and place: the same course may be held in two towns at once. */
    static byte[] placedKey(ReadDate date) {
        return hash(String.join(
                "|",
                plain(date.title()),
                starts(date).toString(),
                date.form().name(),
                plain(String.valueOf(date.town())),
                plain(String.valueOf(date.venue()))));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
