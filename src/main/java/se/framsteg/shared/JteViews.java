package se.framsteg.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the compiled template of a view name such as {@code course/calendar/page} and gives it the frame of the request. In
 * easy Swedish a template with {@code _easy} after its name goes first: the same page, made shorter.
 */
@Component
class JteViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.framsteg");
    private final FrameSource frames;

    JteViews(FrameSource frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return LocalAddress.redirect(name.substring(REDIRECT.length()), HttpStatus.SEE_OTHER);
        }
        return new Page(name);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class Page implements View {
        private final String name;

        Page(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var values = new HashMap<String, Object>(model == null ? Map.of() : model);
            var frame = frames.of(request);
            values.putIfAbsent("frame", frame);
            var output = new Utf8ByteOutput();
            templates.render(template(name, frame), values, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }

    /** A page outside any answer of Spring's. */
    void write(String name, Map<String, ?> model, Frame frame, TemplateOutput output) {
        var values = new HashMap<String, Object>(model);
        values.put("frame", frame);
        templates.render(template(name, frame), values, output);
    }

    private String template(String name, Frame frame) {
        var easy = name + "_easy.jte";
        return frame.easy() && templates.hasTemplate(easy) ? easy : name + ".jte";
    }
}
