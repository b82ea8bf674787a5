package se.framsteg.account;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One browser with its cookies, as far as a test of the door needs one. */
final class Visit {
    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "192.0.2.1";

    Visit(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    Visit from(String network) {
        address = network;
        return this;
    }

    MvcTestResult get(String path) {
        var request = mvc.get().uri(URI.create(path)).with(one -> {
            one.setRemoteAddr(address);
            return one;
        });
        return kept((cookies.isEmpty() ? request : request.cookie(all())).exchange());
    }

    MvcTestResult post(String path, String... form) {
        var request = mvc.post()
                .uri(path)
                .header("Sec-Fetch-Site", "same-origin")
                .with(one -> {
                    one.setRemoteAddr(address);
                    return one;
                });
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return kept((cookies.isEmpty() ? request : request.cookie(all())).exchange());
    }

    /** As signed-in forms are sent: with the token that the page carries. */
    MvcTestResult submit(String page, String action, String... form) throws Exception {
        var html = get(page).getResponse().getContentAsString();
        var token = html.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var with = new String[form.length + 2];
        System.arraycopy(form, 0, with, 0, form.length);
        with[form.length] = "_csrf";
        with[form.length + 1] = token;
        return post(action, with);
    }

    /** The secret in the session's cookie. */
    String secret() {
        return new String(Base64.getDecoder().decode(cookie("framsteg")), StandardCharsets.UTF_8);
    }

    /** What the program calls the session. */
    String session() {
        return SessionSecrets.hash(secret());
    }

    String cookie(String name) {
        var cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    void set(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    private Cookie[] all() {
        return cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
