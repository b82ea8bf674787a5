package se.framsteg.report;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.RecurringJob;
import se.framsteg.course.AttendanceChanged;

/**
 * Finds changes in sent months by itself, so that nobody has to remember that a late correction matters: a note is left with
 * the change, and the job compares the months of the projects that have one.
 */
@Component
public class MonthJob implements RecurringJob {
    private final JdbcClient jdbc;
    private final MonthBook book;

    MonthJob(JdbcClient jdbc, MonthBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AttendanceChanged changed) {
        jdbc.sql("insert into report.stirred (project_id) values (:project)")
                .param("project", changed.project())
                .update();
    }

    @Override
    public String name() {
        return "month";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (var project : stirred()) {
            book.settleStirred(project);
        }
    }

    private List<UUID> stirred() {
        return jdbc.sql("select distinct project_id from report.stirred")
                .query(UUID.class)
                .list();
    }
}
