package se.framsteg.site.robots;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import se.framsteg.shared.Installation;

/** Tells search engines where to look: nowhere in the demonstration, nowhere behind a sign-in or a link. */
@Controller
class RobotsController {
    private static final String OPEN = """
            User-agent: *
            Disallow: /arbete
            Disallow: /mina
            Disallow: /bokning/
            Disallow: /logga-in
            """;
    private static final String CLOSED = """
            User-agent: *
            Disallow: /
            """;

    private final Installation installation;

    RobotsController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return installation.demonstration() ? CLOSED : OPEN;
    }
}
