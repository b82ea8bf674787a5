package se.framsteg.access;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPages;

/**
 * Tells the database at the begin of each transaction who acts and which day it is. The settings are local to the
 * transaction, so a connection that returns to the pool knows nobody; outside a transaction nothing protected is seen.
 */
class ContextTransactionManager extends JdbcTransactionManager {
    private static final String CONTEXT = """
            select set_config('framsteg.actor_kind', ?, true), set_config('framsteg.actor', ?, true),
                   set_config('framsteg.purpose', ?, true), set_config('framsteg.today', ?, true),
                   set_config('framsteg.quiet', ?, true)
            """;

    private final Acting acting;
    private final BusinessClock clock;
    private final PublicPages pages;

    /** The running transactions that make no public page old. */
    private final Set<Object> quiet = ConcurrentHashMap.newKeySet();

    ContextTransactionManager(DataSource dataSource, Acting acting, BusinessClock clock, PublicPages pages) {
        super(dataSource);
        this.acting = acting;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * After the database has been restarted, the pool still holds connections that lead nowhere. Nothing has been done yet when
     * one of them fails here, so all are let go and the transaction begins on a new one.
     */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            begin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            if (!(e.getCause() instanceof SQLException cause) || !leadsNowhere(cause)) {
                throw e;
            }
            letGoOfConnections();
            begin(transaction, definition);
        }
    }

    private void begin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (definition instanceof TransactionAttribute labelled
                && labelled.getLabels().contains(QuietTransaction.LABEL)) {
            quiet.add(transaction);
        }
        try {
            sayWhoActs(quiet.contains(transaction));
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            ((JdbcTransactionObjectSupport) transaction).setConnectionHolder(null);
            throw new CannotCreateTransactionException("Could not tell the database who acts", e);
        }
    }

    /** Connection exceptions (class 08), and the server's own word that it is going (57P01 to 57P03). */
    private static boolean leadsNowhere(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    private void letGoOfConnections() {
        try {
            if (obtainDataSource().isWrapperFor(HikariDataSource.class)) {
                obtainDataSource()
                        .unwrap(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .softEvictConnections();
            }
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The pool cannot be asked to let go", e);
        }
    }

    /** What was public before this commit is old when it is done, before anybody is answered. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            JobHold.confirm(connection());
        }
        super.doCommit(status);
        if (!status.isReadOnly() && !quiet.contains(status.getTransaction())) {
            pages.contentChanged();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        quiet.remove(transaction);
        super.doCleanupAfterCompletion(transaction);
    }

    private void sayWhoActs(boolean quietly) throws SQLException {
        var context = acting.context();
        try (var statement = connection().prepareStatement(CONTEXT)) {
            statement.setString(1, context.actor().kind());
            statement.setString(2, text(context.actor().id()));
            statement.setString(3, context.purpose());
            statement.setString(4, clock.today().toString());
            statement.setString(5, quietly ? "yes" : "");
            statement.executeQuery().close();
        }
    }

    private Connection connection() {
        var holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        return holder.getConnection();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
