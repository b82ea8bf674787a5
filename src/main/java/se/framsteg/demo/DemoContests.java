package se.framsteg.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.account.Accounts;
import se.framsteg.course.AbsenceReason;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.Claim;
import se.framsteg.course.Contests;
import se.framsteg.course.DateView;
import se.framsteg.course.DoorLists;
import se.framsteg.course.DoorRow;
import se.framsteg.course.OwnAttendances;
import se.framsteg.course.PublishedDates;
import se.framsteg.course.SignUpState;
import se.framsteg.shared.BusinessClock;

/** Some who were noted as away say that they were there: one is right, one is not, one waits. And somebody cannot come. */
@Component
class DemoContests implements DemoStep {
    private static final Duration LATELY = Duration.ofDays(40);

    private record Away(DateView date, DoorRow row) {}

    private final PublishedDates dates;
    private final DoorLists lists;
    private final OwnAttendances own;
    private final Contests contests;
    private final Accounts accounts;
    private final Acting acting;
    private final BusinessClock clock;

    DemoContests(
            PublishedDates dates,
            DoorLists lists,
            OwnAttendances own,
            Contests contests,
            Accounts accounts,
            Acting acting,
            BusinessClock clock) {
        this.dates = dates;
        this.lists = lists;
        this.own = own;
        this.contests = contests;
        this.accounts = accounts;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attendance that somebody contests";
    }

    @Override
    public int position() {
        return 75;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void load() {
        var away = away();
        if (away.size() >= 3) {
            contest(away.get(0), "Jag var med hela tiden men missade listan som gick runt.");
            decide(
                    away.get(1),
                    "Jag satt vid bordet längst bak.",
                    true,
                    "Du står på kursledarens lista. Nu är det rättat.");
            decide(
                    away.get(2),
                    "Jag tror att jag var med den dagen.",
                    false,
                    "Vi ser att du var på samma kurs veckan efter.");
        }
        cannotCome();
    }

    /** Latest first, on the dates that the trainer leads; those who have said something already stay where they were. */
    private List<Away> away() {
        var away = new ArrayList<Away>();
        var now = clock.now();
        dates.ofProgramme("metoder-som-fungerar", Instant.EPOCH).stream()
                .filter(date ->
                        date.date().isOver(now) && date.date().startsAt().isAfter(now.minus(LATELY)))
                .sorted(Comparator.comparing((DateView date) -> date.date().startsAt())
                        .reversed())
                .forEach(date -> lists.of(date.id()).rows().stream()
                        .filter(row -> row.attendance() != null
                                && (row.attendance().state() == AttendanceState.ABSENT || hasContested(row)))
                        .forEach(row -> away.add(new Away(date, row))));
        return away;
    }

    private boolean hasContested(DoorRow row) {
        return acting.as(
                new Actor.Link(row.signUp()),
                "demonstration",
                () -> !own.of(row.signUp()).contests().isEmpty());
    }

    private UUID contest(Away away, String words) {
        var signUp = away.row().signUp();
        return acting.as(new Actor.Link(signUp), "demonstration", () -> {
            var recorded = own.of(signUp).recorded();
            if (recorded != null && own.of(signUp).contests().isEmpty()) {
                own.contest(signUp, recorded.id(), new Claim(Claim.State.PRESENT, null, null, words));
            }
            return own.of(signUp).contests().getFirst().id();
        });
    }

    private void decide(Away away, String words, boolean right, String answer) {
        var contest = contest(away, words);
        var date = away.date().id();
        var sara = accounts.all().stream()
                .filter(account -> account.name().equals("Sara Lind"))
                .findFirst()
                .orElseThrow();
        acting.as(
                new Actor.Staff(sara.person(), sara.name()),
                "demonstration",
                () -> right ? contests.accept(date, contest, answer) : contests.keep(date, contest, answer));
    }

    private void cannotCome() {
        var coming = dates.comingFrom(clock.now()).stream()
                .flatMap(date -> lists.of(date.id()).rows().stream())
                .toList();
        if (coming.stream().anyMatch(row -> row.absence() != null)) {
            return;
        }
        coming.stream()
                .filter(row -> row.state() == SignUpState.CONFIRMED)
                .findFirst()
                .ifPresent(row -> acting.as(
                        new Actor.Link(row.signUp()),
                        "demonstration",
                        () -> own.reportAbsence(row.signUp(), AbsenceReason.TRAVEL)));
    }
}
