package se.framsteg.database;

import java.time.Duration;

/**
 * How long the database lets the program's role wait and work, so that one row that stands still does not hold everybody. Migrations,
 * backup and restore run as the owner, who has all the time they need.
 *
 * @param forLock how long a statement waits for a row that another transaction holds
 * @param forStatement how long a statement may take
 * @param betweenStatements how long a transaction may do nothing, as one of a frozen node does
 */
public record Patience(Duration forLock, Duration forStatement, Duration betweenStatements) {
    /** Somebody waits for the answer. Each connection begins with this. */
    public static final Patience OF_REQUESTS =
            new Patience(Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** Nobody waits; still short enough that a frozen holder's locks are free within the minute in which its job is taken over. */
    public static final Patience OF_JOBS =
            new Patience(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofSeconds(45));

    /** As options of a connection. */
    String options() {
        return "-c lock_timeout=" + forLock.toMillis() + " -c statement_timeout=" + forStatement.toMillis()
                + " -c idle_in_transaction_session_timeout=" + betweenStatements.toMillis();
    }

    /** As a statement that sets it for the transaction that runs. */
    public String forTransaction() {
        return "select set_config('lock_timeout', '" + forLock.toMillis()
                + "', true), set_config('statement_timeout', '"
                + forStatement.toMillis() + "', true), set_config('idle_in_transaction_session_timeout', '"
                + betweenStatements.toMillis() + "', true)";
    }
}
