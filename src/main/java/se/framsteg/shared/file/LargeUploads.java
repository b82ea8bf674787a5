package se.framsteg.shared.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A large upload lies on the disc until it is its turn: no handler takes it into memory beside another one. */
@Component
class LargeUploads implements WebMvcConfigurer, HandlerInterceptor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (large(request)) {
            LargeFile.take(PATIENCE);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (large(request)) {
            LargeFile.giveBack();
        }
    }

    /** A request that does not say how long it is may be long. */
    private static boolean large(HttpServletRequest request) {
        var kind = request.getContentType();
        return kind != null
                && kind.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && (request.getContentLengthLong() < 0 || request.getContentLengthLong() >= LargeFile.LARGE);
    }
}
