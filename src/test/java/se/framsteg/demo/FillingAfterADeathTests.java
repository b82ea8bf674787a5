package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Scopes;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Installation;

/** The first start of a demonstration ends in the middle of a step. */
@FrameTest
class FillingAfterADeathTests {
    @Autowired
    List<DemoStep> steps;

    @Autowired
    Scopes scopes;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @Test
    void a_step_that_is_cut_short_leaves_nothing_and_is_done_once_at_the_next_start() {
        var name = "test " + first;
        assertThatThrownBy(() -> world(step(name, true)).run()).hasMessage("killed");
        assertThat(registered()).isZero();

        world(step(name, false)).run();
        world(step(name, false)).run();

        assertThat(registered()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from demo.step where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void every_step_is_one_transaction_but_those_that_can_be_gone_on_with() {
        assertThat(steps).hasSizeGreaterThan(10);
        var goingOn = new ArrayList<String>();
        steps.stream().filter(DemoStep::goesOn).map(DemoStep::name).forEach(goingOn::add);
        assertThat(goingOn)
                .as("each of these knows what it has done already")
                .containsExactlyInAnyOrder(
                        "people and attendance since the projects began",
                        "sign-ups for the coming weeks",
                        "attendance that somebody contests",
                        "months sent to the statistics office");
    }

    private DemoWorld world(DemoStep step) {
        var filled = new Installation(true, true, null, "http://localhost", "Test");
        return new DemoWorld(List.of(step), acting, filled, jdbc, transaction);
    }

    private DemoStep step(String name, boolean killed) {
        return new DemoStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int position() {
                return 1;
            }

            @Override
            public void load() {
                scopes.register(first, "PROJECT", null);
                if (killed) {
                    throw new IllegalStateException("killed");
                }
                scopes.register(second, "PROJECT", null);
            }
        };
    }

    private long registered() {
        return acting.as(
                DemoWorld.JOB,
                "test",
                () -> transaction.execute(
                        _ -> jdbc.sql("select count(*) from access.scope where id in (:first, :second)")
                                .param("first", first)
                                .param("second", second)
                                .query(Long.class)
                                .single()));
    }
}
