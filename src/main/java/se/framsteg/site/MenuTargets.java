package se.framsteg.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.framsteg.course.Programmes;
import se.framsteg.news.PublishedPosts;
import se.framsteg.news.Site;
import se.framsteg.news.TextLanguage;
import se.framsteg.project.Projects;
import se.framsteg.shared.NotFound;

/** Whether a line of a menu leads somewhere. */
@Component
public class MenuTargets {
    private static final Pattern ONE = Pattern.compile("/(projekt|kurser|sidor|nyheter|personuppgifter)/([a-z0-9-]+)");

    private static final Site EVERYWHERE = new Site(null, "");

    private final OwnPaths paths;
    private final Projects projects;
    private final Programmes programmes;
    private final PublishedPosts posts;

    MenuTargets(OwnPaths paths, Projects projects, Programmes programmes, PublishedPosts posts) {
        this.posts = posts;
        this.paths = paths;
        this.projects = projects;
        this.programmes = programmes;
    }

    /** A page of ours that everybody may read, or a whole address elsewhere over an encrypted connection. */
    public boolean exists(String target) {
        return target.startsWith("/") ? ours(target) : elsewhere(target);
    }

    private boolean ours(String target) {
        var path = target.split("[?#]", 2)[0];
        if (paths.isPublicPage(path)) {
            return true;
        }
        var one = ONE.matcher(path);
        return one.matches() && known(one.group(1), one.group(2));
    }

    private boolean known(String kind, String slug) {
        return switch (kind) {
            case "projekt", "personuppgifter" -> isPublished(slug);
            case "kurser" -> programmes.programme(slug).isPresent();
            case "sidor", "nyheter" ->
                posts.find(EVERYWHERE, kind.equals("sidor"), slug, TextLanguage.SV)
                        .isPresent();
            default -> false;
        };
    }

    private boolean isPublished(String slug) {
        try {
            return projects.bySlug(slug).published();
        } catch (NotFound e) {
            return false;
        }
    }

    private static boolean elsewhere(String target) {
        try {
            var uri = new URI(target);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
