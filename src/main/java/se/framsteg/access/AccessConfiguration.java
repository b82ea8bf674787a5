package se.framsteg.access;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPages;

/** The transaction manager that every transaction of the program goes through. */
@Configuration
@EnableTransactionManagement
class AccessConfiguration {
    @Bean
    PlatformTransactionManager transactionManager(
            DataSource dataSource, Acting acting, ContextKeys keys, BusinessClock clock, PublicPages pages) {
        return new ContextTransactionManager(dataSource, () -> who(acting.current()), keys, clock, pages);
    }

    private static ContextTransactionManager.Who who(Actor actor) {
        return new ContextTransactionManager.Who(actor.kind(), actor.id());
    }
}
