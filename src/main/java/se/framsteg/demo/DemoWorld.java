package se.framsteg.demo;

import java.util.Comparator;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Installation;
import se.framsteg.shared.StartTask;

/**
 * Fills an empty demonstration, step by step, through the verbs and imports that users have. Done steps are remembered, so
 * that an interrupted start goes on where it was, and no step is done twice or by half.
 */
@Component
class DemoWorld implements StartTask {
    static final Actor JOB = new Actor.Job("demonstration");

    private static final int TRIES = 5;

    private final List<DemoStep> steps;
    private final Acting acting;
    private final Installation installation;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DemoWorld(
            List<DemoStep> steps,
            Acting acting,
            Installation installation,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.transaction = transaction;
        this.steps =
                steps.stream().sorted(Comparator.comparing(DemoStep::position)).toList();
        this.acting = acting;
        this.installation = installation;
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        if (!installation.demonstration() || !installation.filled()) {
            return;
        }
        for (var step : steps) {
            if (!done(step.name())) {
                System.out.println("Filling the invented world: " + step.name());
                fill(step);
            }
        }
    }

    private void fill(DemoStep step) {
        if (step.goesOn()) {
            acting.as(JOB, "demonstration", step::load);
        } else {
            step.parts().stream().filter(part -> !done(part.name())).forEach(this::fill);
        }
        note(step.name());
    }

    /** Jobs run beside it: of two that wait for each other the database sends one away, and what was sent away is done again. */
    private void fill(DemoStep.Part part) {
        for (int tries = 1; ; tries++) {
            try {
                acting.as(
                        JOB,
                        "demonstration",
                        () -> transaction.executeWithoutResult(_ -> {
                            part.work().run();
                            note(part.name());
                        }));
                return;
            } catch (ConcurrencyFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void note(String name) {
        jdbc.sql("insert into demo.step (name) values (:name) on conflict do nothing")
                .param("name", name)
                .update();
    }

    private boolean done(String name) {
        return jdbc.sql("select exists (select from demo.step where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
