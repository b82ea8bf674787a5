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
            DataSource dataSource, Acting acting, BusinessClock clock, PublicPages pages) {
        return new ContextTransactionManager(dataSource, acting, clock, pages);
    }
}
