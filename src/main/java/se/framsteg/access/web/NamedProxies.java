package se.framsteg.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Believes what a proxy tells of the one it asks for ({@code X-Forwarded-For}, {@code -Proto}, {@code -Host}) when the operator
 * has named the proxy in {@code FRAMSTEG_PROXIES}: addresses or networks such as {@code 10.1.0.0/16}. Anybody else who sends such
 * headers, from this machine too, is taken for what they are: the one who asks. Our own reading rather than the server's, which
 * knows proxies by a pattern of letters and trusts every private network.
 */
@Component
class NamedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern HOST =
            Pattern.compile("[\\p{Alnum}.-]{1,253}(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?");

    private final List<IpAddressMatcher> named;

    NamedProxies(@Value("${framsteg.proxies:}") String named) {
        this.named = Arrays.stream(named.split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (!named.isEmpty()) {
            server.addEngineValves(new Believing());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    boolean isNamed(String address) {
        return ADDRESS.matcher(address).matches() && named.stream().anyMatch(one -> one.matches(address));
    }

    /** The nearest to us that is no proxy of ours: what stands before it in the list anybody can have written. */
    @Nullable
    String asking(@Nullable String forwardedFor) {
        if (forwardedFor == null) {
            return null;
        }
        var hops = Arrays.asList(forwardedFor.split(",")).reversed();
        for (var hop : hops) {
            var address = hop.strip();
            if (!ADDRESS.matcher(address).matches()) {
                return null;
            }
            if (!isNamed(address)) {
                return address;
            }
        }
        return null;
    }

    private final class Believing extends ValveBase {
        Believing() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (isNamed(request.getRemoteAddr())) {
                believe(request);
            }
            getNext().invoke(request, response);
        }

        private void believe(Request request) {
            var all = Collections.list(request.getHeaders("X-Forwarded-For"));
            var asking = asking(all.isEmpty() ? null : String.join(",", all));
            if (asking != null) {
                request.setRemoteAddr(asking);
                request.setRemoteHost(asking);
            }
            var scheme = request.getHeader("X-Forwarded-Proto");
            if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
                var secure = "https".equalsIgnoreCase(scheme);
                request.setSecure(secure);
                request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
                request.setServerPort(secure ? 443 : 80);
            }
            var host = request.getHeader("X-Forwarded-Host");
            if (host != null && HOST.matcher(host).matches()) {
                var authority = URI.create("//" + host);
                request.getCoyoteRequest().serverName().setString(String.valueOf(authority.getHost()));
                if (authority.getPort() > 0) {
                    request.setServerPort(authority.getPort());
                }
            }
        }
    }
}
