package se.framsteg.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import se.framsteg.access.Acting;

/** What signing in adds to the chain that guards all pages. */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {
    @Bean
    Customizer<HttpSecurity> sessionsAtTheDoor(Sessions sessions, ProviderVisits visits, Acting acting) {
        return http ->
                http.addFilterAfter(new SessionGuard(sessions, visits, acting), SecurityContextHolderFilter.class);
    }
}
