package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the filter that the handler it is about to reach is a {@link PublicPage}, and what that understands of a query. */
@Configuration(proxyBeanMethods = false)
class PublicPageMarks implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var page = handler instanceof HandlerMethod method ? mark(method) : null;
        if (page != null) {
            request.setAttribute(PublicPagesFilter.PUBLIC, Set.of(page.parameters()));
        }
        return true;
    }

    private static @Nullable PublicPage mark(HandlerMethod method) {
        var own = method.getMethodAnnotation(PublicPage.class);
        return own == null ? method.getBeanType().getAnnotation(PublicPage.class) : own;
    }
}
