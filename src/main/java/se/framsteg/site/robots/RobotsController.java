package se.framsteg.site.robots;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Installation;
import se.framsteg.site.KnownSites;

/** Tells search engines where to look: nowhere in the demonstration, nowhere behind a sign-in or a link. */
@Controller
class RobotsController {
    private static final String OPEN = """
            User-agent: *
            Disallow: /arbete
            Disallow: /mina
            Disallow: /bokning/
            Disallow: /logga-in
            Disallow: /*/arbete
            Disallow: /*/mina
            Disallow: /*/bokning/
            """;
    private static final String CLOSED = """
            User-agent: *
            Disallow: /
            """;

    private final Installation installation;
    private final KnownSites sites;

    RobotsController(Installation installation, KnownSites sites) {
        this.installation = installation;
        this.sites = sites;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots(HttpServletRequest request, Frame frame) {
        return installation.demonstration() ? CLOSED : OPEN + maps(request, frame);
    }

    /** The map of this host, and those of the associations that live below their slugs here. */
    private String maps(HttpServletRequest request, Frame frame) {
        var here = sites.of(request);
        return Stream.concat(
                        Stream.of(frame.home()),
                        here.id() != null
                                ? Stream.empty()
                                : sites.all().stream()
                                        .filter(site -> site.host() == null)
                                        .map(site -> frame.home() + "/" + site.slug()))
                .map(home -> "Sitemap: " + home + "/sitemap.xml\n")
                .collect(Collectors.joining("", "\n", ""));
    }
}
