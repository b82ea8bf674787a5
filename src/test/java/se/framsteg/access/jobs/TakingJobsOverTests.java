package se.framsteg.access.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.TestPostgres;
import se.framsteg.access.JobWatch;

/** Two nodes of two processes share a database and a job; one of them is killed or frozen in the middle of it. */
class TakingJobsOverTests {
    /** The nodes' intervals are short; see {@link JobRulesTests} for those of the program. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestPostgres.Fresh database = TestPostgres.fresh();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final List<Node> nodes = new ArrayList<>();

    private record Node(Process process, List<String> said) {
        boolean says(String words) {
            return count(words) > 0;
        }

        long count(String words) {
            return said.stream().filter(line -> line.contains(words)).count();
        }

        void goOn() {
            try {
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void signal(String name) throws Exception {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        }
    }

    @BeforeEach
    void twoNodes() {
        owner.sql("create table public.work (node bigint not null)").update();
        owner.sql("grant all on public.work to " + database.settings().app().name())
                .update();
        nodes.add(start());
        nodes.add(start());
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var node : nodes) {
            node.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_killed_holder_is_replaced_and_a_frozen_one_that_wakes_keeps_nothing_of_its_work() throws Exception {
        var frozen = working();
        frozen.signal("STOP");
        var other = other(frozen);
        await(() -> other.says("working"));
        other.goOn();
        await(() -> done() == 1);

        frozen.signal("CONT");
        frozen.goOn();
        await(() -> frozen.says("was taken over by another node"));
        assertThat(doneBy()).containsExactly(other.process().pid());
        assertThat(other.said()).anyMatch(line -> line.contains("The job work is taken over from"));

        owner.sql("delete from public.work").update();
        var next = freshlyWorking();
        var left = other(next);
        long before = left.count("working");
        next.process().destroyForcibly().waitFor();
        await(() -> left.count("working") > before);
        assertThat(left.said()).anyMatch(line -> line.contains("which is gone: work"));
        left.goOn();
        await(() -> done() == 1);
        assertThat(new JobWatch(database.app()).stuck()).isEmpty();
    }

    private Node working() {
        await(() -> nodes.stream().anyMatch(node -> node.says("working")));
        return nodes.stream().filter(node -> node.says("working")).findFirst().orElseThrow();
    }

    /** Whoever of the two has begun once more: each has begun once before. */
    private Node freshlyWorking() {
        await(() -> nodes.stream().anyMatch(node -> node.count("working") == 2));
        return nodes.stream()
                .filter(node -> node.count("working") == 2)
                .findFirst()
                .orElseThrow();
    }

    private Node other(Node one) {
        return nodes.stream().filter(node -> node != one).findFirst().orElseThrow();
    }

    private long done() {
        return doneBy().size();
    }

    private List<Long> doneBy() {
        return owner.sql("select node from public.work").query(Long.class).list();
    }

    private Node start() {
        var settings = database.settings();
        try {
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            JobNode.class.getName(),
                            settings.url(),
                            settings.app().name(),
                            settings.app().password(),
                            settings.owner().name(),
                            settings.owner().password())
                    .redirectErrorStream(true)
                    .start();
            var said = new java.util.concurrent.CopyOnWriteArrayList<String>();
            Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(said::add));
            return new Node(process, said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> nodes.stream()
                            .map(node -> String.join("\n", node.said()))
                            .toList()
                            .toString())
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
