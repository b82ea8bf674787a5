package se.framsteg.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Spring's usual translation, which does not know PostgreSQL's word for a row that was waited for too long. */
final class LockWaits extends SQLExceptionSubclassTranslator {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState())
                ? new CannotAcquireLockException(buildMessage(task, sql, e), e)
                : super.doTranslate(task, sql, e);
    }
}
