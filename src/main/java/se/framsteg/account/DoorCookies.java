package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import se.framsteg.shared.Installation;
import se.framsteg.shared.Secret;

/** The small cookies of the door: which browser asked for a link, which ones a person has used before, who has the key to a parked form. */
@Component
public class DoorCookies {
    private final Installation installation;

    DoorCookies(Installation installation) {
        this.installation = installation;
    }

    /** Over TLS a cookie's name may say that no other host can have set it. */
    static String name(Installation installation, String name) {
        return secure(installation) ? "__Host-" + name : name;
    }

    static boolean secure(Installation installation) {
        return installation.baseUrl().startsWith("https:");
    }

    public String asking(Secret browser) {
        return cookie("asking", browser.text(), SignIn.GOOD_FOR);
    }

    public Optional<Secret> asking(HttpServletRequest request) {
        return read(request, "asking");
    }

    public String device(Secret device) {
        return cookie("device", device.text(), Duration.ofDays(365));
    }

    public Optional<Secret> device(HttpServletRequest request) {
        return read(request, "device");
    }

    /** The key to what was typed here by somebody whose session had ended. */
    String parked(Secret browser) {
        return cookie("parked", browser.text(), ParkedForms.KEPT);
    }

    Optional<Secret> parked(HttpServletRequest request) {
        return read(request, "parked");
    }

    private String cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name(installation, name), value)
                .httpOnly(true)
                .secure(secure(installation))
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private Optional<Secret> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(installation, name)))
                        .map(cookie -> new Secret(cookie.getValue()))
                        .findFirst();
    }
}
