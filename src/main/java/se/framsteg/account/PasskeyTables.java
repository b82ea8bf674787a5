package se.framsteg.account;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionOperations;
import se.framsteg.access.KeeperTransactions;

/** Spring Security's passkey tables lie in schema framework; its statements name them without a schema, and run as their keeper. */
class PasskeyTables extends JdbcTemplate {
    private final TransactionOperations transactions;

    PasskeyTables(DataSource dataSource, KeeperTransactions transactions) {
        super(dataSource);
        this.transactions = transactions.operations();
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
            String sql, @Nullable PreparedStatementSetter values, RowMapper<T> rows) {
        return transactions.execute(_ -> super.query(inSchema(sql), values, rows));
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
            String sql, RowMapper<T> rows, @Nullable Object @Nullable ... values) {
        return transactions.execute(_ -> super.query(inSchema(sql), rows, values));
    }

    @Override
    public int update(String sql, @Nullable PreparedStatementSetter values) {
        return transactions.execute(_ -> super.update(inSchema(sql), values));
    }

    private static String inSchema(String sql) {
        return sql.replaceAll("\\b(user_entities|user_credentials)\\b", "framework.$1");
    }
}
