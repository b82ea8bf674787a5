package se.framsteg.shared;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The page for what dies in the web server before a page of ours is asked: letters that no address has, a header that is too
 * long. It looks like our other pages and speaks the language of the address; the server's own page is never seen.
 */
@Component
class LastErrorPage implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final ObjectProvider<JteViews> views;
    private final ObjectProvider<FrameSource> frames;

    LastErrorPage(ObjectProvider<JteViews> views, ObjectProvider<FrameSource> frames) {
        this.views = views;
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
            connector.setProperty("relaxedPathChars", "\"<>[]^`{|}");
        });
        server.addContextCustomizers(context -> {
            Container host = context.getParent();
            if (host instanceof StandardHost standard) {
                standard.setErrorReportValveClass("");
            }
            host.getPipeline().addValve(new Page());
        });
    }

    private final class Page extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable problem) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                var html = html(request, ErrorPages.kind(status));
                PageHeaders.give(request.getRequest(), response.getResponse());
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(html);
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                // whoever asked has gone
            }
        }
    }

    private String html(Request request, String kind) {
        try {
            language(request).keepIn(request.getRequest());
            var output = new StringOutput();
            views.getObject()
                    .write(
                            "shared/problem",
                            Map.of("page", new ProblemPage(kind, null, null)),
                            frames.getObject().of(request.getRequest()),
                            output);
            return output.toString();
        } catch (RuntimeException e) {
            return ProblemPage.WITHOUT_DATABASE; // without a database there is no frame
        }
    }

    private static Address language(Request request) {
        var uri = String.valueOf(
                request.getDecodedRequestURI() == null ? request.getRequestURI() : request.getDecodedRequestURI());
        var language = Arrays.stream(Language.values())
                .filter(one -> !one.prefix().isEmpty()
                        && (uri.startsWith(one.prefix() + "/")
                                || uri.equals(one.prefix())
                                || uri.startsWith(one.prefix() + "?")))
                .findFirst()
                .orElse(Language.SV);
        return new Address("", "", language, "/");
    }
}
