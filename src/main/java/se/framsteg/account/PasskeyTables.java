package se.framsteg.account;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;

/** Spring Security's passkey tables lie in schema framework; its statements name them without a schema. */
class PasskeyTables extends JdbcTemplate {
    PasskeyTables(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
            String sql, @Nullable PreparedStatementSetter values, RowMapper<T> rows) {
        return super.query(inSchema(sql), values, rows);
    }

    @Override
    public int update(String sql, @Nullable PreparedStatementSetter values) {
        return super.update(inSchema(sql), values);
    }

    private static String inSchema(String sql) {
        return sql.replaceAll("\\b(user_entities|user_credentials)\\b", "framework.$1");
    }
}
