package se.framsteg.access;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPages;

/**
 * Transactions of what keeps sessions and passkeys, whoever is signed in: the answer to that lies in the session itself. The database
 * shows them those tables and nothing else, and shows those tables to nobody else. Each is a transaction of its own, also within
 * another.
 */
@Component
public class KeeperTransactions {
    private final Own transactions;

    KeeperTransactions(DataSource dataSource, ContextKeys keys, BusinessClock clock, PublicPages pages) {
        var keeper = new ContextTransactionManager.Who("keeper", null);
        transactions = new Own(new ContextTransactionManager(dataSource, () -> keeper, keys, clock, pages));
    }

    public TransactionOperations operations() {
        return transactions;
    }

    /** No public page is made of sessions or passkeys. */
    private static final class Own extends TransactionTemplate implements TransactionAttribute {
        Own(PlatformTransactionManager manager) {
            super(manager);
            setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        @Override
        public @Nullable String getQualifier() {
            return null;
        }

        @Override
        public Collection<String> getLabels() {
            return List.of(QuietTransaction.LABEL);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }
}
