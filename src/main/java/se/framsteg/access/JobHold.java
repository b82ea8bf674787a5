package se.framsteg.access;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * The right of one node to do a recurring job now. A node that was frozen may wake when another has taken the job over, and must not
 * do the work a second time: so each transaction of the job looks, before it commits, whether the job is still held by it. The
 * look locks the row, so nobody can take the job over between it and the commit.
 *
 * @param version counts up whenever the job changes hands
 */
public record JobHold(String job, String holder, long version) {
    /** Held by the thread that runs a job; nothing is held by jobs whose rows have leases of their own. */
    public static final ScopedValue<JobHold> HELD = ScopedValue.newInstance();

    private static final String STILL_MINE = """
            select 1 from framework.scheduled_tasks
             where task_name = ? and picked and picked_by = ? and version = ?
               for share
            """;

    /** The job was taken over while its holder was silent; what this transaction did is undone. */
    public static final class Lost extends RuntimeException {
        Lost(JobHold hold) {
            super("The job " + hold.job + " was taken over by another node; nothing of this round is kept");
        }
    }

    static void confirm(Connection connection) {
        if (HELD.isBound()) {
            HELD.get().stillMine(connection);
        }
    }

    private void stillMine(Connection connection) {
        try (var statement = connection.prepareStatement(STILL_MINE)) {
            statement.setString(1, job);
            statement.setString(2, holder);
            statement.setLong(3, version);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new Lost(this);
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("holding the job " + job, STILL_MINE, e);
        }
    }
}
