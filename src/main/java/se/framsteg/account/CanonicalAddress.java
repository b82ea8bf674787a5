package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.framsteg.shared.Installation;

/** The one host where people sign in, whatever hosts the associations have: sessions and answers of organisations come there. */
@Component
public class CanonicalAddress {
    private final URI base;
    private final Environment environment;

    CanonicalAddress(Installation installation, Environment environment) {
        this.base = URI.create(installation.baseUrl().replaceAll("/+$", ""));
        this.environment = environment;
    }

    /** On a developer's machine the port is known only when the program runs. */
    public String of(String path) {
        var port = environment.getProperty("local.server.port");
        return (base.getHost().equals("localhost") && port != null ? "http://localhost:" + port : base.toString())
                + path;
    }

    public boolean isAsked(HttpServletRequest request) {
        return request.getServerName().equalsIgnoreCase(base.getHost());
    }
}
