package se.framsteg.operation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.framsteg.database.CannotStart;

class MetricsTests {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void an_address_with_a_name_and_an_invented_method_are_no_labels() throws Exception {
        for (var path : List.of("/arbete/personer/eva-ek", "/bokning/SECRET", "/eva@example.org")) {
            var request = new MockHttpServletRequest("GET", path);
            new RequestMetrics(registry).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }
        var odd = new MockHttpServletRequest("EVA", "/");
        new RequestMetrics(registry).doFilter(odd, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(registry.scrape())
                .contains("framsteg_requests_seconds_count{kind=\"arbete\",method=\"GET\",status=\"200\"} 1")
                .contains("framsteg_requests_seconds_count{kind=\"public\",method=\"GET\",status=\"200\"} 2")
                .contains("method=\"other\"")
                .doesNotContainIgnoringCase("eva")
                .doesNotContain("SECRET");
    }

    @Test
    void the_figures_are_given_to_who_has_the_token_and_to_nobody_else() throws Exception {
        registry.counter("framsteg.tried").increment();
        var server = new MetricsServer(registry, "127.0.0.1", 0, "the-token");
        try {
            assertThat(get(server, "/metrics", "Bearer the-token"))
                    .startsWith("200 ")
                    .contains("framsteg_tried_total 1.0");
            assertThat(get(server, "/metrics", "Bearer another")).isEqualTo("401 ");
            assertThat(get(server, "/metrics", "")).isEqualTo("401 ");
            assertThat(get(server, "/", "Bearer the-token")).isEqualTo("404 ");
        } finally {
            server.destroy();
        }
    }

    @Test
    void this_machine_alone_needs_no_token_and_any_other_does() throws Exception {
        var server = new MetricsServer(registry, "127.0.0.1", 0, "");
        try {
            assertThat(get(server, "/metrics", "")).startsWith("200 ");
        } finally {
            server.destroy();
        }
        assertThatThrownBy(() -> new MetricsServer(registry, "0.0.0.0", 0, " "))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FRAMSTEG_METRICS_TOKEN");
    }

    private static String get(MetricsServer server, String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
