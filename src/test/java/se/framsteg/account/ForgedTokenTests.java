package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.RealTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;

/** Tokens that a well-behaved server never makes. */
@RealTest
class ForgedTokenTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Providers providers;

    @Autowired
    ProviderSwitch switches;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private String issuer;
    private RSAKey key;

    @BeforeEach
    void a_server_that_says_what_we_like() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            var bytes = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        answers.put("/keys", new JWKSet(key.toPublicJWK()).toString());
        answers.put("/.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t","jwks_uri":"%1$s/keys",
                 "id_token_signing_alg_values_supported":["RS256","HS256","none"]}
                """.formatted(issuer));
    }

    @AfterEach
    void it_stops() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "other key", "none", "shared secret", "logout token", "other party", "no subject"})
    void only_a_token_signed_with_the_organisation_s_key_for_us_is_believed(String what) throws Exception {
        var world = new OrganisationWorld(new MockOAuth2Server(), providers, switches, accounts, grants, acting);
        var like = world.withIssuer(issuer);
        world.registered(like);
        var browser = new Visit(mvc).from("198.19.0." + what.length());
        var out = String.valueOf(browser.get("/logga-in/organisation/" + world.id + "/ga")
                .getResponse()
                .getRedirectedUrl());
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(what.equals("no subject") ? null : "sub-sara")
                .audience(what.equals("other party") ? List.of("framsteg", "another") : List.of("framsteg"))
                .claim("azp", what.equals("other party") ? "another" : null)
                .claim("nonce", parameter(out, "nonce"))
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        world.claims("sara").forEach(claims::claim);
        answers.put(
                "/t",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                        .formatted(token(what, claims.build(), "hemlig-" + world.mark)));

        var answer = browser.get("/logga-in/organisation/" + world.id + "/svar?code=c&state="
                + URLEncoder.encode(parameter(out, "state"), StandardCharsets.UTF_8));

        if (what.equals("right")) {
            assertThat(answer).hasRedirectedUrl("/arbete");
        } else {
            assertThat(answer).hasStatus(403).bodyText().contains("gick inte att lita på");
            assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        }
    }

    private String token(String what, JWTClaimsSet claims, String secret) throws JOSEException {
        return switch (what) {
            case "none" -> new PlainJWT(claims).serialize();
            case "shared secret" -> {
                var bytes = java.util.Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 32);
                var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                signed.sign(new MACSigner(bytes));
                yield signed.serialize();
            }
            default -> {
                var signer = what.equals("other key")
                        ? new RSAKeyGenerator(2048).keyID("one").generate()
                        : key;
                var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one");
                if (what.equals("logout token")) {
                    header.type(new JOSEObjectType("logout+jwt"));
                }
                var signed = new SignedJWT(header.build(), claims);
                signed.sign(new RSASSASigner(signer));
                yield signed.serialize();
            }
        };
    }

    private static String parameter(String url, String name) {
        return URLDecoder.decode(url.replaceAll(".*[?&]" + name + "=([^&]+).*", "$1"), StandardCharsets.UTF_8);
    }
}
