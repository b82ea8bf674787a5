package se.framsteg.access.jobs;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.RecurringJob;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPages;

/**
 * A node of its own process that has one job: when nothing is done, to do it, in a transaction that stays open until it reads a line.
 * It says what it does, so that a test can kill or freeze it in the middle.
 */
final class JobNode {
    private static final BufferedReader SAID =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private JobNode() {}

    public static void main(String[] words) throws Exception {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "framsteg.job.poll", "50ms",
                                "framsteg.job.heartbeat", "200ms",
                                "framsteg.job.missed", "4")));
        var settings = new DatabaseSettings(
                words[0], new DatabaseSettings.Role(words[1], words[2]), new DatabaseSettings.Role(words[3], words[4]));
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.registerBean(
                DataSource.class, () -> settings.appPool(4), definition -> definition.setDestroyMethodName("close"));
        context.registerBean(BusinessClock.class, () -> new BusinessClock(Clock.systemUTC()));
        context.registerBean(PublicPages.class, PublicPages::new);
        context.registerBean(RecurringJob.class, () -> job(context));
        context.register(
                Class.forName("se.framsteg.access.AccessConfiguration"),
                Class.forName("se.framsteg.access.ContextKeys"),
                Acting.class,
                JobRunner.class);
        context.refresh();
        System.out.println("started");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static RecurringJob job(AnnotationConfigApplicationContext context) {
        return new RecurringJob() {
            @Override
            public String name() {
                return "work";
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(50);
            }

            @Override
            public void run() {
                var jdbc = JdbcClient.create(context.getBean(HikariDataSource.class));
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(_ -> work(jdbc));
            }
        };
    }

    private static void work(JdbcClient jdbc) {
        if (jdbc.sql("select count(*) from public.work").query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("insert into public.work (node) values (:node)")
                .param("node", ProcessHandle.current().pid())
                .update();
        System.out.println("working");
        try {
            SAID.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
