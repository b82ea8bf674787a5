package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/**
 * RFC 8058 as a mail provider does it, over the wire: a post without cookie, origin or page of ours, answered at once. Nothing
 * else passes without saying where it comes from.
 */
@FrameTest
class LeavingByOneClickTests {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BODY = "List-Unsubscribe=One-Click";

    @LocalServerPort
    int port;

    @Autowired
    KnownSites sites;

    @Autowired
    Readers readers;

    @Autowired
    Issues issues;

    @Autowired
    Mailings mailings;

    @Autowired
    Posts posts;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient provider = HttpClient.newHttpClient();
    private NewsletterWorld world;
    private String amina;
    private String way;

    @BeforeEach
    void amina_has_a_newsletter() {
        var news = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        world = new NewsletterWorld(news, acting, transaction, jdbc, readers, issues, mailings);
        amina = world.reader("amina");
        news.published("Nytt kontor");
        world.send();
        way = world.leave(amina);
    }

    @AfterEach
    void rest() {
        world.rest();
    }

    @Test
    void a_form_leaves() throws Exception {
        var answer = post(way, FORM, BODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).contains("Du får inga fler nyhetsbrev");
        assertThat(world.known(amina)).isFalse();
    }

    @Test
    void a_form_in_parts_leaves() throws Exception {
        assertThat(post(way, "multipart/form-data; boundary=grans", part("One-Click"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.known(amina)).isFalse();
    }

    @Test
    void a_second_post_is_answered_like_the_first() throws Exception {
        post(way, FORM, BODY);

        assertThat(post(way, FORM, BODY).statusCode()).isEqualTo(200);
    }

    /** Mail scanners open every link, and some ask for the head first. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void looking_changes_nothing(String method) throws Exception {
        for (var at : new String[] {way, "/nyhetsbrev/min/" + world.own(amina)}) {
            send(HttpRequest.newBuilder(at(at)).method(method, HttpRequest.BodyPublishers.noBody()));
        }
        assertThat(world.known(amina)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/nyhetsbrev, application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "OWN, application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "OWN/sluta, application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "WAY, application/x-www-form-urlencoded, List-Unsubscribe=Two-Clicks",
        "WAY, application/x-www-form-urlencoded, List-Unsubscribe=One-Click&email=x",
        "WAY, text/plain, List-Unsubscribe=One-Click",
        "WAY?List-Unsubscribe=One-Click, application/x-www-form-urlencoded, a=b",
        "WAY/., application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "/arbete/nyhetsbrev, application/x-www-form-urlencoded, List-Unsubscribe=One-Click"
    })
    void nothing_else_passes_without_saying_where_it_comes_from(String at, String type, String body) throws Exception {
        var address = at.replace("WAY", way).replace("OWN", "/nyhetsbrev/min/" + world.own(amina));

        assertThat(post(address, type, body).statusCode()).isBetween(400, 404);
        assertThat(world.known(amina)).isTrue();
    }

    @Test
    void a_secret_nobody_has_is_answered_like_one_that_was_used() throws Exception {
        var guessed = way.substring(0, way.length() - 4) + "aaaa";

        assertThat(post(guessed, FORM, BODY).statusCode()).isEqualTo(200);
        assertThat(world.known(amina)).isTrue();
    }

    private static String part(String value) {
        return "--grans\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n" + value
                + "\r\n--grans--\r\n";
    }

    private HttpResponse<String> post(String at, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(at))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return provider.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
