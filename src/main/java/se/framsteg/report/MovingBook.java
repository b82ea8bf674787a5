package se.framsteg.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.course.PastAttendance;
import se.framsteg.organisation.Organisations;
import se.framsteg.person.Asking;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.NewPerson;
import se.framsteg.person.People;
import se.framsteg.report.DryRun.Fate;
import se.framsteg.report.DryRun.Line;
import se.framsteg.report.MovedRow.Fault;
import se.framsteg.report.MovedRow.Refused;
import se.framsteg.report.MovedRow.Understood;
import se.framsteg.report.ParticipationStore.Origin;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Reading;
import se.framsteg.shared.table.TableFile;

/** Shows what a spreadsheet would do, and does it: all of it in one transaction, as the one who asks. */
@Service
@Transactional
class MovingBook {
    private static final String PROGRAMME = "Tidigare aktiviteter";
    private static final String FILE = "Står i en fil som flyttas in.";

    private final MovingStore store;
    private final People people;
    private final Organisations organisations;
    private final PastAttendance past;
    private final ParticipationBook participations;
    private final BusinessClock clock;
    private final Acting acting;
    private final Audit audit;

    MovingBook(
            MovingStore store,
            People people,
            Organisations organisations,
            PastAttendance past,
            ParticipationBook participations,
            BusinessClock clock,
            Acting acting,
            Audit audit) {
        this.store = store;
        this.people = people;
        this.organisations = organisations;
        this.past = past;
        this.participations = participations;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    UUID begin(UUID project, MovingKind kind, String name, byte[] content, Grid grid) {
        var table = MovingTable.of(kind, grid);
        var run = store.add(
                project,
                kind,
                name,
                content,
                table.guess(),
                table.rows().size(),
                acting.current().id(),
                clock.now());
        audit.changed("report.moving.begin", "report.import_run", run);
        return run;
    }

    @Transactional(readOnly = true)
    List<MovingRun> runs(UUID project) {
        return store.of(project);
    }

    @Transactional(readOnly = true)
    DryRun dryRun(UUID project, UUID id) {
        var run = run(project, id);
        var table = table(run);
        var who = new MovingWho(people);
        var written = table.rows().stream()
                .collect(Collectors.toMap(Grid.Line::number, MovedDifference::written, (first, again) -> first));
        var lines =
                switch (run.kind()) {
                    case PEOPLE -> {
                        var hours = store.openingHours(project);
                        yield MovingRows.people(table, run.columns(), clock.today()).stream()
                                .map(row -> line(project, row, who, hours))
                                .toList();
                    }
                    case SIGN_UPS ->
                        MovingRows.attendance(table, run.columns(), clock.today()).stream()
                                .map(row -> attendanceLine(row, who))
                                .toList();
                };
        return new DryRun(
                run,
                table.headings(),
                lines.stream()
                        .map(line -> line.of(written.getOrDefault(line.number(), "")))
                        .toList(),
                table.grid().leftOut());
    }

    void map(UUID project, UUID id, Map<MovingColumn, Integer> columns, String seen) {
        store.lock(id);
        var run = run(project, id);
        FormVersion.require(seen, run.columns());
        store.map(run.id(), columns);
    }

    void leave(UUID project, UUID id) {
        store.leave(run(project, id).id());
    }

    MovingRun.Outcome apply(UUID project, UUID id, boolean alsoAlike) {
        var run = run(project, id);
        var table = table(run);
        if (!run.columns().keySet().containsAll(run.kind().needed())) {
            throw new Conflict("report.moving.unmapped");
        }
        var outcome =
                switch (run.kind()) {
                    case PEOPLE -> applyPeople(project, run, table, alsoAlike);
                    case SIGN_UPS -> applyAttendance(project, run, table);
                };
        store.applied(id, outcome, acting.current().id(), clock.now());
        audit.changed(
                "report.moving.apply", "report.import_run", id, Map.of("added", Integer.toString(outcome.added())));
        return outcome;
    }

    private Line line(UUID project, MovedRow<MovedPerson> row, MovingWho who, Map<UUID, Integer> hours) {
        return switch (row) {
            case Refused<MovedPerson> refused -> new Line(row.line(), "", Fate.REFUSED, "", refused.faults());
            case Understood<MovedPerson> understood -> {
                var person = understood.what();
                var line = line(row.line(), person.name(), person.email(), person.number(), who)
                        .labelled(label(person));
                var known = who.known(person.name(), person.email(), person.number());
                var here = known == null ? null : people.find(known).orElse(null);
                yield here == null
                        ? line
                        : line.matching(
                                here.name(),
                                MovedDifference.person(
                                        person,
                                        here,
                                        hours.get(here.id()),
                                        participations.current(project, here.id())));
            }
        };
    }

    /** What would be stored of somebody, so that a misread day or hour is seen before. */
    private static String label(MovedPerson person) {
        return Stream.of(
                        person.name(),
                        person.starts() == null
                                ? null
                                : person.starts() + " –" + (person.ends() == null ? "" : " " + person.ends()),
                        person.hours() == null ? null : person.hours() + " h")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private Line attendanceLine(MovedRow<MovedAttendance> row, MovingWho who) {
        return switch (row) {
            case Refused<MovedAttendance> refused -> new Line(row.line(), "", Fate.REFUSED, "", refused.faults());
            case Understood<MovedAttendance> understood -> {
                var was = understood.what();
                var label = "%s · %s · %s · %d min".formatted(was.name(), was.day(), was.title(), was.minutes());
                if (resolve(was, who) == null && was.number() == null && was.email() == null) {
                    yield new Line(
                            row.line(),
                            label,
                            Fate.REFUSED,
                            "",
                            List.of(new Fault("report.moving.fault.unknown_person", was.name())));
                }
                var known = resolve(was, who);
                var line = new Line(row.line(), label, known == null ? Fate.NEW : Fate.KNOWN, "", List.of());
                var here = known == null ? null : people.find(known).orElse(null);
                yield here == null ? line : line.matching(here.name(), MovedDifference.name(was.name(), here));
            }
        };
    }

    private static Line line(
            int number, String name, @Nullable String email, @Nullable IdentityNumber identity, MovingWho who) {
        if (who.known(name, email, identity) != null) {
            return new Line(number, name, Fate.KNOWN, "", List.of());
        }
        var alike = who.alike(name, email, identity);
        return alike.isEmpty()
                ? new Line(number, name, Fate.NEW, "", List.of())
                : new Line(number, name, Fate.ALIKE, alike.getFirst().name(), List.of());
    }

    private MovingRun.Outcome applyPeople(UUID project, MovingRun run, MovingTable table, boolean alsoAlike) {
        var who = new MovingWho(people);
        int added = 0;
        int known = 0;
        int skipped = 0;
        int refused = 0;
        for (var row : MovingRows.people(table, run.columns(), clock.today())) {
            switch (row) {
                case Refused<MovedPerson> r -> refused++;
                case Understood<MovedPerson> understood -> {
                    var moved = understood.what();
                    var there = who.known(moved.name(), moved.email(), moved.number());
                    if (there == null
                            && !alsoAlike
                            && !who.alike(moved.name(), moved.email(), moved.number())
                                    .isEmpty()) {
                        skipped++;
                        continue;
                    }
                    var person = person(project, moved, there);
                    who.remember(moved.name(), moved.email(), moved.number(), person);
                    takePart(project, person, moved);
                    if (moved.hours() != null) {
                        store.openingHours(project, person, moved.hours(), lastMonth(), run.id());
                    }
                    if (there == null) {
                        added++;
                    } else {
                        known++;
                    }
                }
            }
        }
        return new MovingRun.Outcome(added, known, skipped, refused);
    }

    private UUID person(UUID project, MovedPerson moved, @Nullable UUID there) {
        if (there != null && moved.number() == null) {
            people.tie(there, project);
            return there;
        }
        return people.create(
                new NewPerson(
                        moved.name(),
                        moved.gender() == null && moved.number() != null
                                ? moved.number().gender()
                                : moved.gender(),
                        Language.SV,
                        project,
                        moved.email(),
                        moved.phone(),
                        moved.number()),
                Asking.byFile(project, FILE));
    }

    private void takePart(UUID project, UUID person, MovedPerson moved) {
        if (moved.starts() != null && participations.stints(project, person).isEmpty()) {
            participations.begin(
                    project,
                    person,
                    new Participation(List.of(new Stint(moved.starts(), moved.ends()))),
                    Origin.MOVED_IN);
        }
    }

    private MovingRun.Outcome applyAttendance(UUID project, MovingRun run, MovingTable table) {
        var who = new MovingWho(people);
        var entries = new ArrayList<PastAttendance.Entry>();
        int refused = 0;
        for (var row : MovingRows.attendance(table, run.columns(), clock.today())) {
            switch (row) {
                case Refused<MovedAttendance> r -> refused++;
                case Understood<MovedAttendance> understood -> {
                    var was = understood.what();
                    var person = resolve(was, who);
                    if (person == null && was.number() == null && was.email() == null) {
                        refused++;
                    } else {
                        entries.add(
                                entry(project, was, person == null ? make(project, was, who) : tied(project, person)));
                    }
                }
            }
        }
        var added = past.add(project, PROGRAMME, entries);
        return new MovingRun.Outcome(added.attendances(), added.known(), 0, refused);
    }

    private UUID make(UUID project, MovedAttendance was, MovingWho who) {
        var person = people.create(
                new NewPerson(
                        was.name(),
                        was.number() == null ? null : was.number().gender(),
                        Language.SV,
                        project,
                        was.email(),
                        null,
                        was.number()),
                Asking.byFile(project, FILE));
        who.remember(was.name(), was.email(), was.number(), person);
        return person;
    }

    private UUID tied(UUID project, UUID person) {
        people.tie(person, project);
        return person;
    }

    /** The one the row is about: known for certain, or the only one with this name. */
    private static @Nullable UUID resolve(MovedAttendance was, MovingWho who) {
        var known = who.known(was.name(), was.email(), was.number());
        if (known != null) {
            return known;
        }
        var alike = who.alike(was.name(), was.email(), was.number()).stream()
                .filter(candidate -> was.name().equalsIgnoreCase(candidate.name()))
                .toList();
        return alike.size() == 1 ? alike.getFirst().person() : null;
    }

    private PastAttendance.Entry entry(UUID project, MovedAttendance was, UUID person) {
        var from = was.organisation() == null
                ? null
                : organisations.findOrPropose(was.organisation(), was.workplace(), project);
        return new PastAttendance.Entry(
                person,
                was.name(),
                from == null ? null : from.organisation(),
                from == null ? null : from.workplace(),
                was.title(),
                was.day(),
                was.from(),
                was.minutes(),
                was.state(),
                was.reason());
    }

    private LocalDate lastMonth() {
        return clock.today().withDayOfMonth(1).minusDays(1);
    }

    private MovingRun run(UUID project, UUID id) {
        return store.find(project, id).orElseThrow(() -> new NotFound("import"));
    }

    private MovingTable table(MovingRun run) {
        var content = store.content(run.id()).orElseThrow(() -> new Conflict("report.moving.closed"));
        return switch (TableFile.read(content)) {
            case Reading.Table(Grid grid) -> MovingTable.of(run.kind(), grid);
            case Reading.Unreadable u -> throw new Conflict("report.moving.closed");
        };
    }
}
