package se.framsteg.message;

import org.springframework.stereotype.Component;
import se.framsteg.shared.Installation;

/** Absolute addresses for letters and calendars: the installation's one canonical address, never a request's Host. */
@Component
public class WebAddress {
    private final String base;

    WebAddress(Installation installation) {
        this.base = installation.baseUrl().replaceAll("/+$", "");
    }

    /** {@code path} starts with a slash and carries its language already. */
    public String of(String path) {
        return base + path;
    }
}
