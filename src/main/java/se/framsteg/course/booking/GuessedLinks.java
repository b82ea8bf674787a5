package se.framsteg.course.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Network;
import se.framsteg.course.OwnBookings;
import se.framsteg.shared.NotFound;

/**
 * Stands before every verb of a booking link. Posts to links that open nothing count by network and never reach the limits of
 * a booking; whoever holds a link is not counted here.
 */
@Configuration(proxyBeanMethods = false)
class GuessedLinks implements WebMvcConfigurer, HandlerInterceptor {
    private final OwnBookings bookings;
    private final Limits limits;

    GuessedLinks(OwnBookings bookings, Limits limits) {
        this.bookings = bookings;
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/bokning/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("secret") instanceof String secret
                && bookings.limited(secret).isEmpty()) {
            limits.count(Limit.UNKNOWN_LINK, Network.of(request));
            throw new NotFound("booking");
        }
        return true;
    }
}
