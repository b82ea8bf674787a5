package se.framsteg.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Address;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.DraftSource;
import se.framsteg.shared.Frame;
import se.framsteg.shared.FrameSource;
import se.framsteg.shared.Installation;
import se.framsteg.shared.PageOwner;
import se.framsteg.shared.Wordbook;
import se.framsteg.shared.Words;

/** Makes the frame of each page: whose site it is, who is signed in, the menus. */
@Component
class SiteFrames implements FrameSource {
    private final Wordbook wordbook;
    private final Installation installation;
    private final BusinessClock clock;
    private final Acting acting;
    private final KnownSites sites;
    private final WorkMenu workMenu;
    private final DraftSource drafts;

    SiteFrames(
            Wordbook wordbook,
            Installation installation,
            BusinessClock clock,
            Acting acting,
            KnownSites sites,
            WorkMenu workMenu,
            DraftSource drafts) {
        this.wordbook = wordbook;
        this.installation = installation;
        this.clock = clock;
        this.acting = acting;
        this.sites = sites;
        this.workMenu = workMenu;
        this.drafts = drafts;
    }

    @Override
    public Frame of(HttpServletRequest request) {
        var address = Address.of(request);
        var words = wordbook.in(address.language());
        var query = request.getQueryString();
        var site = sites.of(request);
        return new Frame(
                words,
                address.path(),
                query == null ? "" : query,
                address.sitePrefix(),
                home(request, site),
                site.name(),
                site.towns(),
                demonstration(words),
                signedInName(),
                token(request),
                true,
                !installation.demonstration(),
                menu(site, words, address),
                acting.current() instanceof Actor.Staff
                        ? workMenu.of(words, address.language(), address.path())
                        : List.of(),
                site.look(),
                drafts.of(request));
    }

    private static List<Frame.MenuItem> menu(KnownSite site, Words words, Address address) {
        if (site.menu().isEmpty()) {
            return Menus.COMMON.stream()
                    .map(path -> item(words.t("site.menu" + path.replace('/', '.')), path, address))
                    .toList();
        }
        return site.menu().stream()
                .filter(entry -> !entry.hidden())
                .map(entry -> entry.elsewhere()
                        ? new Frame.MenuItem(entry.label(address.language()), entry.target(), false)
                        : item(entry.label(address.language()), entry.target(), address))
                .toList();
    }

    private static Frame.MenuItem item(String label, String path, Address address) {
        return new Frame.MenuItem(
                label,
                address.sitePrefix() + address.language().prefix() + path,
                WorkMenu.within(address.path(), path));
    }

    /** Where the page's owner has its site: on its own host, below its slug, or at the root of the installation. */
    private String home(HttpServletRequest request, KnownSite here) {
        var site = PageOwner.of(request).flatMap(sites::find).orElse(here);
        var base = installation.baseUrl().replaceAll("/+$", "");
        if (site.host() != null) {
            return base.replaceFirst("//[^/:]+", "//" + site.host());
        }
        return site.id() == null || sites.all().size() == 1 ? base : base + "/" + site.slug();
    }

    private @Nullable String demonstration(Words words) {
        return installation.demonstration()
                ? words.t("site.demonstration", words.formats().dayYear(clock.today()))
                : null;
    }

    private @Nullable String signedInName() {
        return switch (acting.current()) {
            case Actor.Staff staff -> staff.name();
            case Actor.Participant participant -> participant.name();
            case Actor.Visitor v -> null;
            case Actor.Link l -> null;
            case Actor.Job j -> null;
        };
    }

    /** Asked for only when somebody is signed in, since asking makes a session. */
    private @Nullable String token(HttpServletRequest request) {
        return signedInName() != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : null;
    }
}
