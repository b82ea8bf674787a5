package se.framsteg.access;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import se.framsteg.database.Patience;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPages;

/**
 * Tells and proves to the database at the begin of each transaction who acts and which day it is. The settings are local to the
 * transaction, so a connection that returns to the pool knows nobody; outside a transaction nothing protected is seen.
 */
class ContextTransactionManager extends JdbcTransactionManager {
    /** A visitor may nothing that others may not, so there is nothing to prove. */
    private static final String VISIT = """
            select set_config('framsteg.actor_kind', 'visitor', true), set_config('framsteg.today', ?, true),
                   set_config('framsteg.quiet', ?, true)
            """;

    private static final String ENTER = "select access.enter(?, ?, ?, ?, ?, ?)";

    /** What the database answers when it does not know the key by which we prove who acts. */
    private static final String NOT_PROVED = "28000";

    private final Supplier<Who> who;
    private final ContextKeys keys;
    private final BusinessClock clock;
    private final PublicPages pages;
    private final WritersAtOnce writers;

    /** The running transactions that make no public page old. */
    private final Set<Object> quiet = ConcurrentHashMap.newKeySet();

    /** @param id a person or a sign-up */
    record Who(String kind, @Nullable UUID id) {}

    ContextTransactionManager(
            DataSource dataSource, Supplier<Who> who, ContextKeys keys, BusinessClock clock, PublicPages pages) {
        super(dataSource);
        this.who = who;
        this.keys = keys;
        this.clock = clock;
        this.pages = pages;
        this.writers = new WritersAtOnce(connections(dataSource));
    }

    private static int connections(DataSource dataSource) {
        return dataSource instanceof HikariDataSource pool ? pool.getMaximumPoolSize() : 16;
    }

    /**
     * After the database has been restarted, the pool still holds connections that lead nowhere. Nothing has been done yet when
     * one of them fails here, so all are let go and the transaction begins on a new one. A database that was restored under the
     * program does not know its key: it gets a new one.
     */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly() || behindTheScenes()) {
            beginOnLiveConnection(transaction, definition);
            return;
        }
        writers.admit(transaction);
        try {
            beginOnLiveConnection(transaction, definition);
        } catch (RuntimeException | Error e) {
            writers.leave(transaction);
            throw e;
        }
    }

    private void beginOnLiveConnection(Object transaction, TransactionDefinition definition) {
        var key = keys.current();
        try {
            begin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            if (!(e.getCause() instanceof SQLException cause)) {
                throw e;
            }
            if (NOT_PROVED.equals(cause.getSQLState())) {
                keys.renewed(key);
            } else if (leadsNowhere(cause)) {
                letGoOfConnections();
            } else {
                throw e;
            }
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
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            writers.leave(transaction);
        }
    }

    private void sayWhoActs(boolean quietly) throws SQLException {
        var connection = connection();
        var actor = who.get();
        var today = clock.today().toString();
        var quietness = quietly ? "yes" : "";
        if (actor.kind().equals("visitor")) {
            try (var statement = connection.prepareStatement(VISIT)) {
                statement.setString(1, today);
                statement.setString(2, quietness);
                statement.executeQuery().close();
            }
            return;
        }
        var id = actor.id() == null ? "" : actor.id().toString();
        var key = keys.current();
        var backend = connection.unwrap(PGConnection.class).getBackendPID();
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setObject(1, key.id());
            statement.setString(2, actor.kind());
            statement.setString(3, id);
            statement.setString(4, today);
            statement.setString(5, quietness);
            statement.setBytes(6, key.proof("enter", String.valueOf(backend), actor.kind(), id, today, quietness));
            statement.executeQuery().close();
        }
        if (behindTheScenes()) {
            try (var statement = connection().createStatement()) {
                statement.executeQuery(Patience.OF_JOBS.forTransaction()).close();
            }
        }
    }

    /** Whether the program works by itself, and nobody waits for the answer. */
    private boolean behindTheScenes() {
        return who.get().kind().equals("job") && RequestContextHolder.getRequestAttributes() == null;
    }

    private Connection connection() {
        var holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        return holder.getConnection();
    }
}
