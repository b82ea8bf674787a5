package se.framsteg.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which jobs do not run as they should. Works for a command beside the program too: it reads one table, by the database's clock. */
@Component
public class JobWatch {
    /** A dead holder is replaced within a minute; what takes longer is stuck. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    static final Duration LONGEST_ROUND = Duration.ofHours(1);
    static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    static final int FAILURES = 5;

    private static final String SELECT = """
            select task_name, execution_time, picked, picked_by, last_heartbeat, last_success, consecutive_failures,
                   clock_timestamp() as now
              from framework.scheduled_tasks
             order by task_name
            """;

    private final JdbcClient jdbc;

    public JobWatch(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** Why a job counts as stuck. */
    public enum Why {
        /** It is due, and no node runs it. */
        LATE,
        /** Its holder gives no sign of life. */
        HOLDER_SILENT,
        /** One round has lasted for more than an hour. */
        LONG_ROUND,
        /** It waits for a day that is too far away, as after a clock that was wrong. */
        FAR_AWAY,
        /** Its latest rounds have all failed. */
        FAILING
    }

    /** @param since null for a job that never succeeded */
    public record Stuck(
            String job,
            Why why,
            @Nullable Instant since,
            @Nullable String holder) {}

    record Row(
            String name,
            Instant due,
            boolean picked,
            @Nullable String holder,
            @Nullable Instant heartbeat,
            @Nullable Instant success,
            int failures) {
        Optional<Stuck> stuck(Instant now) {
            if (picked) {
                var sign = heartbeat == null ? due : heartbeat;
                if (sign.plus(PATIENCE).isBefore(now)) {
                    return is(Why.HOLDER_SILENT, sign);
                }
                return due.plus(LONGEST_ROUND).isBefore(now) ? is(Why.LONG_ROUND, due) : Optional.empty();
            }
            if (failures >= FAILURES) {
                return is(Why.FAILING, success);
            }
            if (due.plus(PATIENCE).isBefore(now)) {
                return is(Why.LATE, due);
            }
            return due.isAfter(now.plus(LONGEST_PAUSE)) ? is(Why.FAR_AWAY, due) : Optional.empty();
        }

        private Optional<Stuck> is(Why why, @Nullable Instant since) {
            return Optional.of(new Stuck(name, why, since, holder));
        }
    }

    /** Asks outside any transaction; fails with a {@code DataAccessException} when the database is away. */
    public List<Stuck> stuck() {
        return jdbc.sql(SELECT).query(JobWatch::judged).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether none of these jobs is stuck. */
    public boolean run(String... jobs) {
        var names = List.of(jobs);
        return stuck().stream().noneMatch(stuck -> names.contains(stuck.job()));
    }

    private static Optional<Stuck> judged(ResultSet row, int n) throws SQLException {
        return new Row(
                        row.getString("task_name"),
                        row.getTimestamp("execution_time").toInstant(),
                        row.getBoolean("picked"),
                        row.getString("picked_by"),
                        instant(row, "last_heartbeat"),
                        instant(row, "last_success"),
                        row.getInt("consecutive_failures"))
                .stuck(row.getTimestamp("now").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
