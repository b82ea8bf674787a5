package se.framsteg.news.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;
import se.framsteg.news.MovingNews;
import se.framsteg.news.NewsSites;
import se.framsteg.shared.Address;
import se.framsteg.shared.LocalAddress;
import se.framsteg.shared.NotFound;

/** Texts that came from WordPress answer to their number there too, {@code /?p=123}: those are the links of old letters. */
@Controller
class NumberAddressController {
    private final MovingNews moving;
    private final NewsSites sites;

    NumberAddressController(MovingNews moving, NewsSites sites) {
        this.moving = moving;
        this.sites = sites;
    }

    @GetMapping(path = "/", params = "p")
    RedirectView post(HttpServletRequest request) {
        return moved("p", request);
    }

    @GetMapping(path = "/", params = "page_id")
    RedirectView page(HttpServletRequest request) {
        return moved("page_id", request);
    }

    private RedirectView moved(String name, HttpServletRequest request) {
        var path = moving.moved(sites.of(request), "/?" + name + "=" + request.getParameter(name))
                .orElseThrow(() -> new NotFound("post"));
        return LocalAddress.redirect(Address.of(request).sitePrefix() + path, HttpStatus.MOVED_PERMANENTLY);
    }
}
