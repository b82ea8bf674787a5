package se.framsteg.account.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.framsteg.access.Acting;
import se.framsteg.account.DraftMark;
import se.framsteg.account.Drafts;
import se.framsteg.shared.Address;

/**
 * A form that is stored answers with a redirect: then its draft goes. Every other answer (something to mend, somebody was
 * faster, our own fault, the second factor first) keeps what was sent, also for those without script.
 */
@Configuration(proxyBeanMethods = false)
class KeepingUnsent implements WebMvcConfigurer, HandlerInterceptor {
    private static final String STORED = KeepingUnsent.class.getName();

    private final Drafts drafts;
    private final Acting acting;

    KeepingUnsent(Drafts drafts, Acting acting) {
        this.drafts = drafts;
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getViewName() != null && view.getViewName().startsWith("redirect:")) {
            mark(request).ifPresent(mark -> {
                drafts.sent(mark);
                request.setAttribute(STORED, true);
            });
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        // what could not be read as text cannot be kept as text either
        if (request.getAttribute(STORED) == null && response.getStatus() != HttpServletResponse.SC_BAD_REQUEST) {
            mark(request).ifPresent(mark -> drafts.keep(mark, request.getParameterMap()));
        }
    }

    /** Only the form itself, sent where it belongs: what a page sends meanwhile is kept by its own address. */
    private Optional<DraftMark> mark(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? drafts.mark(request.getParameter(Drafts.MARK))
                        .filter(mark -> mark.person().equals(acting.current().id())
                                && mark.form().equals(Address.of(request).path()))
                : Optional.empty();
    }
}
