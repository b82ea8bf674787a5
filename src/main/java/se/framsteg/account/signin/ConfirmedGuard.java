package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.framsteg.access.Acting;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.account.StepUp;
import se.framsteg.shared.Address;
import se.framsteg.shared.DraftSource;
import se.framsteg.shared.LocalAddress;

/**
 * Asks for the second factor before a {@link Confirmed} handler, and counts who goes on how often. A form that was sent is sent
 * again from its own page, where what was typed stands in its fields when the form keeps drafts.
 */
@Configuration(proxyBeanMethods = false)
class ConfirmedGuard implements WebMvcConfigurer, HandlerInterceptor {
    private final StepUp stepUp;
    private final Limits limits;
    private final Acting acting;
    private final DraftSource drafts;

    ConfirmedGuard(StepUp stepUp, Limits limits, Acting acting, DraftSource drafts) {
        this.drafts = drafts;
        this.stepUp = stepUp;
        this.limits = limits;
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var confirmed = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Confirmed.class) : null;
        if (confirmed == null) {
            return true;
        }
        if (stepUp.fresh(request)) {
            if (!confirmed.counted()) {
                return true;
            }
            limits.count(Limit.EXPORT, String.valueOf(acting.current().id()));
            return true;
        }
        var address = Address.of(request);
        var prefix = address.sitePrefix() + address.language().prefix();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                LocalAddress.of(
                        request,
                        "/logga-in/bekrafta?till=" + URLEncoder.encode(back(request, prefix), StandardCharsets.UTF_8)));
        return false;
    }

    private String back(HttpServletRequest request, String prefix) {
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            return prefix + request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        var typed = drafts.of(request).again();
        return StepUp.within(typed == null ? path(request.getHeader("Referer")) : typed);
    }

    private static String path(@Nullable String referer) {
        try {
            var uri = URI.create(referer == null ? "" : referer);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
