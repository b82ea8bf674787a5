package se.framsteg.operation.health;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The database, asked on a connection as pages use them. */
@Component
@ConditionalOnWebApplication
@Order(1)
class DatabaseHealth implements Vital {
    private static final int LONGEST_ANSWER = 1_000;

    private final DataSource pool;

    DatabaseHealth(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Optional<String> fault() throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select 1")) {
                return row.next() ? Optional.empty() : Optional.of(silent());
            }
        }
    }

    @Override
    public String silent() {
        return allInUse() ? "pool: no connection comes free" : "database: it does not answer";
    }

    private boolean allInUse() {
        if (!(pool instanceof HikariDataSource hikari) || hikari.getHikariPoolMXBean() == null) {
            return false;
        }
        return hikari.getHikariPoolMXBean().getActiveConnections() >= hikari.getMaximumPoolSize();
    }

    @Override
    public boolean neededForPages() {
        return true;
    }
}
