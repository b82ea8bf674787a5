package se.framsteg.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.shared.Address;
import se.framsteg.shared.Installation;
import se.framsteg.shared.Sites;

/**
 * The associations by slug and host. Every request asks, so the answer is kept for some seconds: a new association is
 * seen that much later, nothing else depends on it.
 */
@Component
@EnableConfigurationProperties(SiteSettings.class)
public class KnownSites implements Sites {
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private record Kept(List<KnownSite> sites, long since) {}

    private final JdbcClient jdbc;
    private final Installation installation;
    private volatile Kept kept;

    KnownSites(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.kept = new Kept(List.of(), System.nanoTime() - KEPT);
    }

    @Override
    public boolean isAssociation(String slug) {
        return all().stream().anyMatch(site -> site.slug().equals(slug));
    }

    /** The association in the address, else the one whose host was asked, else the only one, else the installation. */
    public KnownSite of(HttpServletRequest request) {
        var slug = Address.of(request).association();
        var all = all();
        return all.stream()
                .filter(site -> slug.isEmpty()
                        ? request.getServerName().equals(site.host())
                        : site.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> all.size() == 1
                        ? all.getFirst()
                        : new KnownSite(null, "", null, installation.name(), "", null));
    }

    /** Looks anew at the next question: an association has just been opened or renamed here. */
    public void forget() {
        kept = new Kept(List.of(), System.nanoTime() - KEPT);
    }

    public List<KnownSite> all() {
        var now = kept;
        if (System.nanoTime() - now.since() < KEPT) {
            return now.sites();
        }
        var read = jdbc.sql("""
                select id, slug, host, name, towns, number from organisation.published_association order by name
                """).query(KnownSite.class).list();
        kept = new Kept(read, System.nanoTime());
        return read;
    }
}
