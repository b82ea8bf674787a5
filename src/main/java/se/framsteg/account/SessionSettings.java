package se.framsteg.account;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import se.framsteg.access.KeeperTransactions;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.Installation;

/** Sessions live in the database, so that any node knows them and a restart forgets none. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSettings {
    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            DataSource dataSource, KeeperTransactions transactions, SessionSecrets secrets) {
        var repository = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), transactions.operations());
        repository.setTableName("framework.spring_session");
        repository.setSessionIdGenerator(secrets);
        repository.setDefaultMaxInactiveInterval(Duration.ofMinutes(15));
        repository.setCleanupCron(Scheduled.CRON_DISABLED);
        return repository;
    }

    @Bean
    SessionSecrets sessionSecrets(CookieSerializer cookie) {
        return new SessionSecrets(cookie);
    }

    @Bean
    CookieSerializer sessionCookie(Installation installation) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(DoorCookies.name(installation, "framsteg"));
        cookie.setUseSecureCookie(DoorCookies.secure(installation));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    RecurringJob endingOldSessions(JdbcIndexedSessionRepository repository) {
        return new RecurringJob() {
            @Override
            public String name() {
                return "sessions-end";
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(5);
            }

            @Override
            public void run() {
                repository.cleanUpExpiredSessions();
            }
        };
    }
}
