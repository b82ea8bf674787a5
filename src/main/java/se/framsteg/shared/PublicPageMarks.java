package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the filter that the handler it is about to reach is a {@link PublicPage}. */
@Configuration(proxyBeanMethods = false)
class PublicPageMarks implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(PublicPage.class)
                        || method.getBeanType().isAnnotationPresent(PublicPage.class))) {
            request.setAttribute(PublicPagesFilter.PUBLIC, true);
        }
        return true;
    }
}
