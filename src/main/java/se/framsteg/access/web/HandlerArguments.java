package se.framsteg.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Address;
import se.framsteg.shared.Frame;
import se.framsteg.shared.FrameSource;
import se.framsteg.shared.Wordbook;
import se.framsteg.shared.Words;

/** What a handler may ask for beside its parameters: the actor, the frame of the page, the words in its language. */
@Configuration
class HandlerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final Acting acting;
    private final FrameSource frames;
    private final Wordbook wordbook;

    HandlerArguments(Acting acting, FrameSource frames, Wordbook wordbook) {
        this.acting = acting;
        this.frames = frames;
        this.wordbook = wordbook;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Actor.class || type == Frame.class || type == Words.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Actor.class) {
            return acting.current();
        }
        if (parameter.getParameterType() == Words.class) {
            return wordbook.in(Address.of(request).language());
        }
        return frames.of(request);
    }
}
