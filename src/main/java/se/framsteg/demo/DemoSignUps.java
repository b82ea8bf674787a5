package se.framsteg.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.course.DateView;
import se.framsteg.course.DoorLists;
import se.framsteg.course.DoorRow;
import se.framsteg.course.Entry;
import se.framsteg.course.PublishedDates;
import se.framsteg.course.SeatsByHand;
import se.framsteg.course.SignUpAnswer;
import se.framsteg.course.SignUpDesk;
import se.framsteg.course.SignUpRequest;
import se.framsteg.course.SignUpState;
import se.framsteg.course.WorkRole;
import se.framsteg.organisation.Found;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;

/** Invented people sign up for the coming weeks, through the same desk as visitors do; most have confirmed, some have not yet. */
@Component
class DemoSignUps implements DemoStep {
    private static final Duration OPENED = Duration.ofDays(60);
    private static final int CONFIRMED_OF_HUNDRED = 92;
    private static final List<String> NEEDS = List.of(
            "Hörslinga, tack.", "Vegetarisk lunch.", "Glutenfritt.", "Behöver sitta nära dörren.", "Teckentolk.");

    private final PublishedDates dates;
    private final SignUpDesk desk;
    private final SeatsByHand hand;
    private final DoorLists lists;
    private final Organisations organisations;
    private final Acting acting;
    private final BusinessClock clock;
    private final Random random = new Random(7);

    DemoSignUps(
            PublishedDates dates,
            SignUpDesk desk,
            SeatsByHand hand,
            DoorLists lists,
            Organisations organisations,
            Acting acting,
            BusinessClock clock) {
        this.dates = dates;
        this.desk = desk;
        this.hand = hand;
        this.lists = lists;
        this.organisations = organisations;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sign-ups for the coming weeks";
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void load() {
        var people = new ArrayList<>(DemoPeople.all());
        var workplaces = new HashMap<String, Found>();
        var soon = clock.now().plus(OPENED);
        for (var date : dates.comingFrom(clock.now())) {
            if (date.date().entry() == Entry.OPEN && date.date().startsAt().isBefore(soon)) {
                Collections.shuffle(people, random);
                people.stream().limit(wanted(date)).forEach(person -> signUp(date, person, workplaces));
            }
        }
    }

    /** Some dates are as the pictures of the calendar show them: nearly full, or with a queue. */
    private int wanted(DateView date) {
        var seats = date.date().seats().capacity();
        return switch (date.path()) {
            case "/kurser/metoder-som-fungerar/tilltro-och-tillit-i-motet/2025-03-21" -> seats - 3;
            case "/kurser/metoder-som-fungerar/parallella-insatser-och-jobbfokus/2025-04-04" -> seats + 6;
            case "/kurser/stod-i-arbete-och-studier/supported-employment-femstegsprocessen/2025-03-20" -> seats - 7;
            default -> seats * (15 + random.nextInt(50)) / 100;
        };
    }

    private void signUp(DateView date, DemoPerson person, Map<String, Found> workplaces) {
        var at = workplaces.computeIfAbsent(
                person.organisation() + "/" + person.workplace(),
                key -> organisations.findOrPropose(
                        person.organisation(), person.workplace(), date.date().projectId()));
        var request = new SignUpRequest(
                date.id(),
                person.name(),
                person.email(),
                at.organisation(),
                at.workplace(),
                WorkRole.values()[random.nextInt(WorkRole.values().length)],
                Language.SV,
                random.nextInt(100) < 6 ? NEEDS.get(random.nextInt(NEEDS.size())) : "");
        var answer = acting.as(new Actor.Visitor(), "demonstration", () -> desk.signUp(request));
        if (answer instanceof SignUpAnswer.Held held && random.nextInt(100) < CONFIRMED_OF_HUNDRED) {
            hand.confirm(date.id(), held.signUp());
        }
        if (answer instanceof SignUpAnswer.Queued queued) {
            hand.confirm(date.id(), queued.signUp());
        }
        if (answer instanceof SignUpAnswer.Known known) {
            goOn(date, known.signUp());
        }
    }

    /** An earlier start got as far as this one; the same figures are drawn as then, so that the rest becomes as it would have been. */
    private void goOn(DateView date, UUID signUp) {
        var state = lists.of(date.id()).rows().stream()
                .filter(row -> row.signUp().equals(signUp))
                .map(DoorRow::state)
                .findFirst()
                .orElse(SignUpState.CONFIRMED);
        var confirms = state == SignUpState.QUEUED || random.nextInt(100) < CONFIRMED_OF_HUNDRED;
        if (confirms && state != SignUpState.CONFIRMED) {
            hand.confirm(date.id(), signUp);
        }
    }
}
