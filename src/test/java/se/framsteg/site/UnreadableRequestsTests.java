package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.FrameTest;
import se.framsteg.shared.LogLine;

/** What cannot be read is answered by a page of ours in the visitor's language, as they sent it over the wire; never by 500. */
@FrameTest
class UnreadableRequestsTests {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/kalender?q=%00 400",
                "/kalender?q=%E5 400",
                "/kalender?q=%zz 400",
                "/kalender?q=% 400",
                "/kalender?%00=a 400",
                "/%ff 400",
                "/%00 400",
                "/en/%E5 400",
                "/kalender%0d%0aSet-Cookie:a=b 400",
                "/kalender;a=b 400",
                "/%2e%2e/%2e%2e/etc/passwd 400",
                "/finns-inte 404",
                "/nyheter/%20 404",
                "/arbete/personer?sida=x 302",
                "/personuppgifter/x?version=x 404",
                "/sitemap-0.xml 404"
            })
    void an_address_that_cannot_be_read_is_answered_by_our_page(String path, int status) throws IOException {
        var answer = get(path);

        assertThat(status(answer)).as(answer.lines().findFirst().orElse("")).isEqualTo(status);
        if (status != 302) {
            isOurs(answer, path.startsWith("/en/") ? "en" : "sv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kalender?q=a|b", "/kalender?tema[]=x", "/kalender?q=\"<a>\"", "/en/kalender?q={x}^`y`"})
    void signs_that_people_paste_into_a_query_are_read(String path) throws IOException {
        assertThat(status(get(path))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/kalender/,/kalender", "/en/kalender/?q=a,/en/kalender?q=a", "/finns/,/finns"})
    void a_slash_at_the_end_leads_on(String path, String to) throws IOException {
        var answer = get(path);

        assertThat(answer).contains("Location: " + to + "\r\n");
        assertThat(status(answer)).isEqualTo(301);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en//evil.example",
                "/lattlast//evil.example",
                "/en/%2F/evil.example",
                "/en/\\evil.example",
                "/en//evil.example/logga-in",
                "//evil.example",
                "//evil.example/..",
                "/kalender//evil.example/",
                "/arbete",
                "/mina",
                "/arbete?x=//evil.example",
                "/en/arbete"
            })
    void nobody_is_led_to_a_host_that_stands_in_the_address_or_the_request(String path) throws IOException {
        for (var host : List.of("localhost:" + port, "evil.example")) {
            var answer = send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n", "");
            assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                    .allMatch(line -> line.matches("Location: /(?![/\\\\]).*"));
        }
    }

    @Test
    void a_query_or_a_header_that_is_too_long_is_answered_by_our_page() throws IOException {
        isOurs(get("/kalender?q=" + "a".repeat(9_000)), "sv");
        isOurs(get("/en/kalender?q=" + "a".repeat(80_000)), "sv", "en");
        isOurs(send("GET /kalender HTTP/1.1\r\nHost: x\r\nCookie: a=" + "b".repeat(20_000) + "\r\n", ""), "sv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=Hemlig%00ord",
                "name=Hemlig%E5ord",
                "name=Hemligord%zz",
                "%00=Hemligord",
                "name=Hemligord&name=b&message=x&message=y",
                "name[]=Hemligord",
                "name.x.y=Hemligord",
                "rows[99999999].name=Hemligord",
                "rows[-1].name=Hemligord",
                "rows[x]=Hemligord",
                "name=Hemlig%0Bord%0C%1B[2J"
            })
    void a_form_that_cannot_be_read_is_no_fault_of_ours_and_leaves_no_word_in_the_log(String form) throws IOException {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            for (var path : List.of("/tillganglighet", "/nyhetsbrev", "/logga-in", "/en/tillganglighet")) {
                var answer = post(path, form);
                assertThat(status(answer)).as(path).isBetween(200, 499);
                if (status(answer) == 400) {
                    isOurs(answer, path.startsWith("/en/") ? "en" : "sv");
                }
            }
        } finally {
            root.detachAppender(log);
        }
        var layout = new LogLine();
        assertThat(List.copyOf(log.list).stream().map(layout::doLayout).collect(Collectors.joining()))
                .doesNotContain("Hemlig");
    }

    @Test
    void a_zero_byte_in_a_part_of_a_form_is_answered_by_our_page() throws IOException {
        var body = "--x\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nHemlig\0ord\r\n--x--\r\n";
        var answer = send(
                "POST /tillganglighet HTTP/1.1\r\nHost: localhost:" + port + "\r\nSec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length() + "\r\n",
                body);

        assertThat(status(answer)).isEqualTo(400);
        isOurs(answer, "sv");
    }

    @Test
    void from_when_people_type_no_fault_says_what_they_typed() {
        var event = new LoggingEvent(
                "x",
                (Logger) LoggerFactory.getLogger("x"),
                Level.ERROR,
                "Fault",
                new IllegalStateException("Hemligt"),
                null);

        assertThat(new LogLine().doLayout(event))
                .contains("IllegalStateException")
                .doesNotContain("Hemligt");
    }

    @Test
    void trace_is_refused_and_echoes_nothing() throws IOException {
        var answer = send("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: hemligt\r\n", "");

        assertThat(status(answer)).isEqualTo(405);
        assertThat(answer).doesNotContain("hemligt");
    }

    @Test
    void what_no_method_of_a_page_takes_is_answered_by_our_page() throws IOException {
        var answer = send(
                "POST /kalender HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n",
                "");

        assertThat(status(answer)).isEqualTo(405);
        isOurs(answer, "sv");
    }

    private static void isOurs(String answer, String... languages) {
        assertThat(answer)
                .contains("class=\"problem\"", "Content-Security-Policy: default-src 'none'", "X-Content-Type-Options")
                .doesNotContain("Apache Tomcat", "HTTP Status", "Exception");
        assertThat(Stream.of(languages).anyMatch(one -> answer.contains("<html lang=\"" + one + "\"")))
                .isTrue();
        assertThat(status(answer)).isBetween(400, 499);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n", "");
    }

    private String post(String path, String form) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nSec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n",
                form);
    }

    /** As it goes over the wire, since clients mend what they are given. */
    private String send(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
