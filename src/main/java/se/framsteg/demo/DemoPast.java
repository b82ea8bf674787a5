package se.framsteg.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.course.DateView;
import se.framsteg.course.Mode;
import se.framsteg.course.PublishedDates;
import se.framsteg.project.Projects;
import se.framsteg.report.MovingIn;
import se.framsteg.report.MovingKind;
import se.framsteg.shared.BusinessClock;

/** What has been until now: people and attendance, moved in from spreadsheets as a project does that has run for a while. */
@Component
class DemoPast implements DemoStep {
    private static final int HAVE_BEEN = 470;
    private static final int WITHOUT_NUMBER_OF_HUNDRED = 3;
    private static final int AWAY_OF_HUNDRED = 9;

    private final Projects projects;
    private final PublishedDates dates;
    private final MovingIn moving;
    private final BusinessClock clock;
    private final Random random = new Random(11);

    DemoPast(Projects projects, PublishedDates dates, MovingIn moving, BusinessClock clock) {
        this.projects = projects;
        this.dates = dates;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people and attendance since the projects began";
    }

    @Override
    public int position() {
        return 60;
    }

    /** Each table is moved in whole; those that are in stay as they are. */
    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void load() {
        var everybody = DemoPeople.all();
        load("conecto-plus", everybody.subList(0, HAVE_BEEN));
        load("inkluderingslyftet", everybody.subList(HAVE_BEEN, everybody.size()));
    }

    private void load(String slug, List<DemoPerson> people) {
        var project = projects.bySlug(slug).id();
        move(project, MovingKind.PEOPLE, "deltagare.csv", people(people));
        move(project, MovingKind.SIGN_UPS, "narvaro.csv", attendance(slug, people));
    }

    private void move(UUID project, MovingKind kind, String name, String table) {
        var runs =
                moving.runs(project).stream().filter(run -> run.kind() == kind).toList();
        if (runs.stream().anyMatch(run -> run.appliedAt() != null)) {
            return;
        }
        runs.forEach(run -> moving.leave(project, run.id()));
        var begun = moving.begin(project, kind, name, table.getBytes(StandardCharsets.UTF_8));
        if (!(begun instanceof MovingIn.Begun.Run(UUID run))) {
            throw new IllegalStateException("The demonstration's " + name + " cannot be read: " + begun);
        }
        var outcome = moving.apply(project, run, true);
        if (outcome.refused() > 0) {
            throw new IllegalStateException("Rows of the demonstration's " + name + " are refused: " + outcome);
        }
    }

    private String people(List<DemoPerson> people) {
        var table = new StringBuilder("Namn;Personnummer;E-post;Kön\n");
        for (var person : people) {
            var number = random.nextInt(100) < WITHOUT_NUMBER_OF_HUNDRED ? "" : person.number();
            table.append(String.join(";", person.name(), number, person.email(), person.woman() ? "Kvinna" : "Man"))
                    .append('\n');
        }
        return table.toString();
    }

    private String attendance(String slug, List<DemoPerson> people) {
        var table =
                new StringBuilder("Namn;E-post;Datum;Från;Till;Aktivitet;Minuter;Närvaro;Arbetsgivare;Arbetsplats\n");
        var shuffled = new ArrayList<>(people);
        for (var date : past(slug)) {
            Collections.shuffle(shuffled, random);
            shuffled.stream().limit(guests(date, people.size())).forEach(person -> table.append(row(date, person)));
        }
        return table.toString();
    }

    private List<DateView> past(String slug) {
        return DemoProgramme.all().stream()
                .filter(programme -> programme.project().equals(slug))
                .flatMap(programme -> dates.ofProgramme(programme.slug(), Instant.EPOCH).stream())
                .filter(date -> date.date().isOver(clock.now()))
                .toList();
    }

    private int guests(DateView date, int people) {
        var usual = date.date().mode() == Mode.DIGITAL ? 22 + random.nextInt(20) : 9 + random.nextInt(14);
        return Math.min(Math.min(usual, people), date.date().seats().capacity());
    }

    private String row(DateView date, DemoPerson person) {
        var away = random.nextInt(100) < AWAY_OF_HUNDRED;
        return String.join(
                        ";",
                        person.name(),
                        person.email(),
                        date.day().toString(),
                        date.from().toString(),
                        date.to().toString(),
                        date.title(),
                        away ? "0" : String.valueOf(date.date().countableMinutes()),
                        away ? "nej" : "ja",
                        person.organisation(),
                        person.workplace())
                + "\n";
    }
}
