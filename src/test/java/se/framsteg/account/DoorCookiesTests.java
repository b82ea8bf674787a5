package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import se.framsteg.shared.Installation;
import se.framsteg.shared.Secret;

/** What the browser is told about each of our cookies. */
class DoorCookiesTests {
    private static final Installation TLS = at("https://framsteg.example");
    private static final Installation PLAIN = at("http://localhost:8080");

    @Test
    void over_tls_each_cookie_is_for_this_host_alone_never_for_scripts_nor_plain_http() {
        var cookies = new DoorCookies(TLS);
        var secret = Secret.next();

        assertThat(cookies.asking(secret)).startsWith("__Host-asking=");
        assertThat(cookies.device(secret)).startsWith("__Host-device=");
        assertThat(cookies.parked(secret)).startsWith("__Host-parked=");
        assertThat(session(TLS)).startsWith("__Host-framsteg=");
        assertThat(new String[] {cookies.asking(secret), cookies.device(secret), cookies.parked(secret), session(TLS)})
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain="));
    }

    @Test
    void on_the_own_machine_without_tls_a_cookie_claims_nothing_that_is_not_so() {
        assertThat(new DoorCookies(PLAIN).asking(Secret.next()))
                .startsWith("asking=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(session(PLAIN)).startsWith("framsteg=").doesNotContain("Secure");
    }

    @Test
    void over_tls_a_cookie_that_another_host_may_have_set_is_not_read() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("device", "planted"));

        assertThat(new DoorCookies(TLS).device(request)).isEmpty();
    }

    private static String session(Installation installation) {
        var request = new MockHttpServletRequest();
        request.setSecure(installation == TLS);
        var response = new MockHttpServletResponse();
        new SessionSettings()
                .sessionCookie(installation)
                .writeCookieValue(
                        new CookieValue(request, response, Secret.next().text()));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private static Installation at(String address) {
        return new Installation(false, true, null, address, "Framsteg");
    }
}
