package se.framsteg.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** What signing in adds to the chain that guards all pages. */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {
    @Bean
    Customizer<HttpSecurity> sessionsAtTheDoor(Sessions sessions) {
        return http -> http.addFilterAfter(new SessionGuard(sessions), SecurityContextHolderFilter.class);
    }
}
