package se.framsteg.shared;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of the installation. */
@Configuration
@EnableConfigurationProperties(Installation.class)
class SharedConfiguration {
    /** Real time, for what runs out: see {@link SteadyClock}. */
    @Bean
    SteadyClock steadyClock() {
        return SteadyClock.ofMachine();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> peopleTypeFromNow() {
        return ready -> LogLine.serving();
    }

    @Bean
    BusinessClock businessClock(Installation installation, SteadyClock steady) {
        var day = installation.today();
        var real = steady.withZone(BusinessClock.ZONE);
        return day == null ? new BusinessClock(real) : BusinessClock.onDay(day, real);
    }
}
