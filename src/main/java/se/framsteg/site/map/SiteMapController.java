package se.framsteg.site.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.KnownSites;

/** All addresses of a site, for search engines. */
@Controller
class SiteMapController {
    private final SiteMapQuery query;
    private final KnownSites sites;

    SiteMapController(SiteMapQuery query, KnownSites sites) {
        this.query = query;
        this.sites = sites;
    }

    /** The map, or, when it is long, the list of its sheets. */
    @PublicPage
    @GetMapping("/sitemap.xml")
    void map(HttpServletRequest request, HttpServletResponse response, Frame frame)
            throws IOException, XMLStreamException {
        var places = query.of(sites.of(request).id());
        response.setContentType("application/xml;charset=UTF-8");
        if (places.size() <= SiteMap.MOST) {
            new SiteMap(frame, places).write(response.getOutputStream());
        } else {
            SiteMap.index(frame, places, response.getOutputStream());
        }
    }

    @PublicPage
    @GetMapping("/sitemap-{sheet:[1-9][0-9]{0,3}}.xml")
    void sheet(@PathVariable int sheet, HttpServletRequest request, HttpServletResponse response, Frame frame)
            throws IOException, XMLStreamException {
        var places = SiteMap.sheet(query.of(sites.of(request).id()), sheet);
        if (places.isEmpty()) {
            throw new NotFound("sheet");
        }
        response.setContentType("application/xml;charset=UTF-8");
        new SiteMap(frame, places).write(response.getOutputStream());
    }
}
