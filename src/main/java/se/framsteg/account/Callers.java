package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Network;

/**
 * Against whom an attempt is counted while nobody is signed in. A browser somebody has signed in with before counts by itself:
 * strangers behind the same network cannot use up its tries.
 */
@Component
public class Callers {
    private final DoorCookies cookies;
    private final Door door;
    private final Acting acting;

    Callers(DoorCookies cookies, Door door, Acting acting) {
        this.cookies = cookies;
        this.door = door;
        this.acting = acting;
    }

    public String of(HttpServletRequest request) {
        return cookies.device(request)
                .filter(device -> acting.as(SignIn.DOOR, "sign-in", () -> door.knows(device)))
                .map(device -> "device:" + HexFormat.of().formatHex(device.hash()))
                .orElseGet(() -> Network.of(request));
    }
}
