package se.framsteg.message;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Absolute addresses for letters and calendars: the installation's one canonical address, never a request's Host. */
@Component
public class WebAddress {
    private final Environment settings;

    WebAddress(Environment settings) {
        this.settings = settings;
    }

    /** {@code path} starts with a slash and carries its language already. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        var given = settings.getProperty("framsteg.address", "");
        if (!given.isBlank()) {
            return given.replaceAll("/+$", "");
        }
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
