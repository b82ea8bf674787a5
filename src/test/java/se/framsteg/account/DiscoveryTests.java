package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.account.Connection.Broken;
import se.framsteg.account.Connection.Fault;
import se.framsteg.shared.Installation;
import tools.jackson.databind.json.JsonMapper;

/** Where the program calls on an administrator's word, and what it believes of the answer. */
class DiscoveryTests {
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"1\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}";

    private final Discovery discovery = discovery("http://localhost:8080", false);
    private HttpServer server;
    private String issuer;

    @BeforeEach
    void somebody_answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/keys", exchange -> send(exchange, 200, KEYS));
        server.start();
    }

    @AfterEach
    void nobody_answers() {
        server.stop(0);
    }

    @Test
    void a_server_that_says_all_that_is_needed_works() {
        says(200, document(issuer, "/keys", ",\"end_session_endpoint\":\"" + issuer + "/out\""));

        assertThat(discovery.check(issuer)).isEqualTo(new Connection.Works(true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "other issuer, OTHER_ISSUER",
        "no keys, NO_KEYS",
        "missing, INCOMPLETE",
        "plain address, NOT_HTTPS",
        "page, NOT_A_DOCUMENT",
        "not found, ANSWERS_NO",
        "redirect, REDIRECTS",
        "endless, TOO_LARGE"
    })
    void an_answer_that_cannot_be_used_has_its_own_reason(String what, Fault fault) {
        switch (what) {
            case "other issuer" -> says(200, document("https://evil.example", "/keys", ""));
            case "no keys" -> says(200, document(issuer, "/.well-known/openid-configuration", ""));
            case "missing" -> says(200, "{\"issuer\":\"" + issuer + "\"}");
            case "plain address" ->
                says(200, document(issuer, "/keys", ",\"end_session_endpoint\":\"http://evil.example/out\""));
            case "page" -> says(200, "<!doctype html>");
            case "not found" -> says(404, "");
            case "redirect" ->
                server.createContext("/.well-known/openid-configuration", exchange -> {
                    exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest");
                    send(exchange, 302, "");
                });
            default -> says(200, " ".repeat(600 * 1024));
        }

        assertThat(discovery.check(issuer)).isEqualTo(new Connection.Fails(fault));
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        server.stop(0);

        assertThat(discovery.check(issuer)).isEqualTo(new Connection.Fails(Fault.NO_ANSWER));
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.kommunen.example, NOT_HTTPS",
        "ftp://login.kommunen.example, NOT_HTTPS",
        "https:///nothing, NO_HOST",
        "https://name@192.0.2.1, NO_HOST",
        "http://localhost:8080, NOT_HTTPS",
        "https://localhost, PRIVATE_NETWORK",
        "https://127.0.0.1, PRIVATE_NETWORK",
        "https://[::1], PRIVATE_NETWORK",
        "https://169.254.169.254, PRIVATE_NETWORK",
        "https://[fe80::1], PRIVATE_NETWORK",
        "https://0.0.0.0, PRIVATE_NETWORK",
        "https://10.1.2.3, PRIVATE_NETWORK",
        "https://172.16.0.1, PRIVATE_NETWORK",
        "https://192.168.1.1, PRIVATE_NETWORK",
        "https://100.64.0.1, PRIVATE_NETWORK",
        "https://[fd00::1], PRIVATE_NETWORK",
        "https://[::ffff:10.0.0.1], PRIVATE_NETWORK"
    })
    void an_installation_calls_only_the_open_network(String address, Fault fault) {
        var destinations = destinations("https://framsteg.example", false);

        assertThatThrownBy(() -> destinations.require(URI.create(address)))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.1", "https://[2001:db8::1]:8443/realm"})
    void the_open_network_is_called(String address) {
        assertThatCode(() -> destinations("https://framsteg.example", false).require(URI.create(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_own_network_takes_the_operator_s_word_and_the_machine_itself_is_never_called() {
        var destinations = destinations("https://framsteg.example", true);

        assertThatCode(() -> destinations.require(URI.create("https://10.1.2.3")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> destinations.require(URI.create("https://127.0.0.1")))
                .isInstanceOf(Broken.class);
        assertThatThrownBy(() -> destinations.require(URI.create("https://169.254.169.254")))
                .isInstanceOf(Broken.class);
    }

    private String document(String says, String keys, String more) {
        return "{\"issuer\":\"%s\",\"authorization_endpoint\":\"%s/a\",\"token_endpoint\":\"%s/t\",\"jwks_uri\":\"%s%s\"%s}"
                .formatted(says, issuer, issuer, issuer, keys, more);
    }

    private void says(int status, String text) {
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, status, text));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        } catch (IOException hungUp) {
            // the program has read enough
        }
    }

    private static Discovery discovery(String base, boolean privateNetworks) {
        var destinations = destinations(base, privateNetworks);
        return new Discovery(new Outward(destinations), destinations, new JsonMapper());
    }

    private static Destinations destinations(String base, boolean privateNetworks) {
        return new Destinations(new Installation(false, false, null, base, "Framsteg"), privateNetworks);
    }
}
