package se.framsteg.shared;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the installation. */
@Configuration
@EnableConfigurationProperties(Installation.class)
class SharedConfiguration {
    @Bean
    BusinessClock businessClock(Installation installation) {
        var day = installation.today();
        return day == null ? new BusinessClock(Clock.systemUTC()) : BusinessClock.onDay(day, Clock.systemUTC());
    }
}
