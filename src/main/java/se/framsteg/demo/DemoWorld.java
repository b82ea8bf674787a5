package se.framsteg.demo;

import java.util.Comparator;
import java.util.List;
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
            if (!done(step)) {
                System.out.println("Filling the invented world: " + step.name());
                fill(step);
            }
        }
    }

    private void fill(DemoStep step) {
        if (step.goesOn()) {
            acting.as(JOB, "demonstration", step::load);
            note(step);
            return;
        }
        acting.as(
                JOB,
                "demonstration",
                () -> transaction.executeWithoutResult(_ -> {
                    step.load();
                    note(step);
                }));
    }

    private void note(DemoStep step) {
        jdbc.sql("insert into demo.step (name) values (:name)")
                .param("name", step.name())
                .update();
    }

    private boolean done(DemoStep step) {
        return jdbc.sql("select exists (select from demo.step where name = :name)")
                .param("name", step.name())
                .query(Boolean.class)
                .single();
    }
}
