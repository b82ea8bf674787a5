package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.framsteg.FrameTest;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.shared.PublicPage;
import se.framsteg.shared.PublicPages;

/** Pages are kept for strangers and made by strangers: who is signed in neither leaves anything in them nor gets them. */
@FrameTest
@Import({EveryPublicPage.class, SitesWorld.class})
class KeptPagesTests {
    private static final String TOKEN = "name=\"_csrf\"";

    @Autowired
    EveryPublicPage every;

    @Autowired
    SitesWorld sites;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    PublicPages pages;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name = "Astrid" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_stranger_never_gets_the_page_of_somebody_who_is_signed_in() throws Exception {
        var session = signIn();
        var named = 0;
        for (var sample : every.all()) {
            pages.contentChanged();
            var hers = get(sample.path(), session);
            var strangers = get(sample.path(), null);
            named += hers.body().contains(name) ? 1 : 0;

            assertThat(strangers.body()).as(sample.name()).doesNotContain(name, TOKEN);
            assertThat(strangers.headers().firstValue("Set-Cookie"))
                    .as(sample.name())
                    .isEmpty();
        }
        assertThat(named).as("pages that say who is signed in").isGreaterThan(60);
    }

    @Test
    void somebody_who_is_signed_in_never_gets_the_page_of_a_stranger() throws Exception {
        var session = signIn();
        var hers = new LinkedHashMap<String, List<Boolean>>();
        for (var sample : every.all()) {
            pages.contentChanged();
            hers.put(sample.path(), personal(get(sample.path(), session)));
        }
        assertThat(hers.values()).as("pages with her name and a form").contains(List.of(true, true));
        var kept = 0;
        for (var sample : every.all()) {
            get(sample.path(), null);
            kept += get(sample.path(), null).headers().firstValue("ETag").isPresent() ? 1 : 0;
            var again = get(sample.path(), session);

            assertThat(personal(again)).as(sample.name()).isEqualTo(hers.get(sample.path()));
            assertThat(again.headers().firstValue("ETag")).as(sample.name()).isEmpty();
        }
        assertThat(kept).as("pages that are kept for strangers").isGreaterThan(60);
    }

    @Test
    void a_cookie_of_any_name_makes_a_page_that_is_kept_for_nobody() throws Exception {
        every.all();
        pages.contentChanged();

        assertThat(get("/kalender", "anything=1").headers().firstValue("ETag")).isEmpty();
        assertThat(get("/kalender", null).headers().firstValue("ETag")).isPresent();
        assertThat(get("/kalender", "anything=1").headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void a_host_that_somebody_claims_changes_nobodys_page() throws Exception {
        var host = "www." + UUID.randomUUID() + ".example";
        sites.association(); // with one alone, every host is its own
        var other = sites.associationAt(host);
        pages.contentChanged();
        var before = get("/kakor", null).body();
        assertThat(before).doesNotContain(other.name());
        pages.contentChanged();

        for (var header : List.of("X-Forwarded-Host", "Forwarded", "X-Forwarded-Server", "X-Host", "X-Original-Host")) {
            get("/kakor", null, header, header.equals("Forwarded") ? "host=" + host : host);
            assertThat(get("/kakor", null).body()).as(header).isEqualTo(before);
        }
    }

    @Test
    void an_association_has_its_page_at_its_host_however_the_host_is_written() throws Exception {
        var host = "www." + UUID.randomUUID() + ".example";
        sites.association(); // with one alone, every host is its own
        var other = sites.associationAt(host);
        pages.contentChanged();

        for (var written : List.of(host, host.toUpperCase(Locale.ROOT), host + ":8443")) {
            assertThat(raw("GET /kakor HTTP/1.1", "Host: " + written))
                    .as(written)
                    .contains(other.name());
        }
        assertThat(raw("GET /kakor HTTP/1.1", "Host: evil.example")).doesNotContain(other.name());
    }

    @Test
    void a_query_that_somebody_invents_is_neither_kept_nor_seen_in_the_page() throws Exception {
        pages.contentChanged();
        var before = get("/kalender", null).body();
        for (var query : List.of("?utm_source=x", "?x=1&y=2", "?session=1")) {
            assertThat(get("/kalender" + query, null).body()).as(query).isEqualTo(before);
        }
        assertThat(get("/kalender?%74ema=finns-inte", null).body()).isNotEqualTo(before);
        assertThat(get("/kalender", null).body()).isEqualTo(before);
    }

    @Test
    void what_a_page_understands_is_declared_once_for_each_address() {
        var declared = new TreeMap<String, Set<List<String>>>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            var mark = Optional.ofNullable(method.getMethodAnnotation(PublicPage.class))
                    .orElse(method.getBeanType().getAnnotation(PublicPage.class));
            if (mark != null) {
                mapping.getPatternValues()
                        .forEach(path -> declared.computeIfAbsent(path, p -> new HashSet<>())
                                .add(List.of(mark.parameters())));
            }
        });
        assertThat(declared)
                .hasSizeGreaterThan(15)
                .allSatisfy((path, sets) -> assertThat(sets).as(path).hasSize(1));
    }

    private List<Boolean> personal(HttpResponse<String> page) {
        return List.of(page.body().contains(name), page.body().contains(TOKEN));
    }

    /** The real cookie of a real session, as a browser would send it. */
    private String signIn() throws IOException, InterruptedException {
        var person = new StaffInBrowser(acting, accounts, grants, port).colleague(name, "utbildningsledare", null);
        var answer = http.send(
                HttpRequest.newBuilder(at("/demo/logga-in"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "person=" + URLEncoder.encode(person.toString(), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("framsteg="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, @Nullable String cookie, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** As it goes over the wire, since clients do not let one write a host. */
    private String raw(String... lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
