package se.framsteg.report;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Compares every project's months now and then: a new number, a merge or a setting leaves no note. */
@Component
class MonthWatch implements RecurringJob {
    private final JdbcClient jdbc;
    private final MonthBook book;

    MonthWatch(JdbcClient jdbc, MonthBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @Override
    public String name() {
        return "month-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jdbc.sql("select distinct project_id from report.published_month order by project_id")
                .query(UUID.class)
                .list()
                .forEach(book::settle);
    }
}
