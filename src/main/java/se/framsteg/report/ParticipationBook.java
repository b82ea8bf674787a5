package se.framsteg.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.report.Participation.Move;
import se.framsteg.report.ParticipationStore.Origin;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/** Writes participations, one transaction per verb, as the one who asks. */
@Service
@Transactional
class ParticipationBook {
    private final ParticipationStore store;
    private final BusinessClock clock;
    private final Acting acting;
    private final Audit audit;

    ParticipationBook(ParticipationStore store, BusinessClock clock, Acting acting, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    void start(UUID project, UUID person, LocalDate day, Origin origin) {
        var before = store.lock(project, person).orElse(null);
        if (before == null) {
            begin(project, person, Participation.from(day), origin);
        } else if (day.isBefore(before.firstStart())) {
            correct(project, person, before, before.startingOn(day), "start");
        }
    }

    void begin(UUID project, UUID person, Participation participation, Origin origin) {
        store.add(project, person, participation, origin, clock.now());
        write(project, person, "STARTED", null, participation, null);
    }

    Move move(UUID project, UUID person, String what, Function<Participation, Move> verb, @Nullable String reason) {
        var before = store.lock(project, person).orElseThrow(() -> new NotFound("participation"));
        var answer = verb.apply(before);
        if (answer instanceof Move.Moved moved) {
            store.save(project, person, moved.after());
            write(project, person, what, before, moved.after(), reason);
        }
        return answer;
    }

    private void correct(UUID project, UUID person, Participation before, Participation after, String reason) {
        store.save(project, person, after);
        write(project, person, "CORRECTED", before, after, reason);
    }

    private void write(
            UUID project,
            UUID person,
            String what,
            @Nullable Participation before,
            Participation after,
            @Nullable String reason) {
        store.record(project, person, what, before, after, acting.current().id(), clock.now(), reason);
        audit.changedIn(
                project, "report.participation." + what.toLowerCase(Locale.ROOT), "person.person", person, Map.of());
    }

    List<Stint> seen(UUID project, UUID person) {
        audit.read("report.participation", project, List.of(person));
        return stints(project, person);
    }

    List<Stint> stints(UUID project, UUID person) {
        return store.lock(project, person).map(Participation::stints).orElse(List.of());
    }

    /** As {@link #stints}, to be looked at only: nothing is locked. */
    List<Stint> current(UUID project, UUID person) {
        return store.find(project, person).map(Participation::stints).orElse(List.of());
    }
}
