package se.framsteg.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Who asks, by which host and how, is what the connection says, unless a proxy that the operator has named says more. */
class NamedProxiesTests {
    private static final String[] CLAIMS = {
        "X-Forwarded-For", "198.51.100.7, 203.0.113.9",
        "X-Forwarded-Proto", "https",
        "X-Forwarded-Host", "framsteg.example"
    };

    @Test
    void nobody_is_believed_who_is_not_named_not_even_on_this_machine() throws Exception {
        assertThat(seen("", CLAIMS)).isEqualTo("127.0.0.1 http localhost false");
        assertThat(seen("10.0.0.0/8, 192.168.1.1", CLAIMS)).isEqualTo("127.0.0.1 http localhost false");
    }

    @Test
    void a_named_proxy_is_believed() throws Exception {
        assertThat(seen("127.0.0.0/8", CLAIMS)).isEqualTo("203.0.113.9 https framsteg.example:443 true");
    }

    @Test
    void what_stands_before_the_last_stranger_anybody_can_have_written() {
        var proxies = new NamedProxies("10.1.0.0/16 2001:db8::/32");

        assertThat(proxies.asking("1.2.3.4, 198.51.100.7, 10.1.2.3")).isEqualTo("198.51.100.7");
        assertThat(proxies.asking("10.1.2.3")).isNull();
        assertThat(proxies.asking("198.51.100.7, evil.example"))
                .as("no address")
                .isNull();
        assertThat(proxies.asking("2001:db9::1, 2001:db8::5")).isEqualTo("2001:db9::1");
        assertThat(proxies.asking(null)).isNull();
    }

    @Test
    void a_host_that_is_no_host_is_not_taken_over() throws Exception {
        assertThat(seen("127.0.0.1", "X-Forwarded-Host", "a.example, b.example"))
                .contains(" localhost");
        assertThat(seen("127.0.0.1", "X-Forwarded-Host", "a.example/x?y")).contains(" localhost");
        assertThat(seen("127.0.0.1", "X-Forwarded-Proto", "javascript")).contains(" http ");
        assertThat(seen("127.0.0.1", "X-Forwarded-Host", "a.example:8443")).contains(" a.example:8443 ");
    }

    private static String seen(String named, String... headers) throws IOException, InterruptedException {
        var factory = new TomcatServletWebServerFactory(0);
        new NamedProxies(named).customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
                                    .headers(headers)
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .replace("localhost:" + server.getPort(), "localhost");
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static final class Echo extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .write(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName() + ":"
                            + request.getServerPort() + " " + request.isSecure());
        }
    }
}
