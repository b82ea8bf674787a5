package se.framsteg.site;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.shared.Address;
import se.framsteg.shared.Installation;
import se.framsteg.shared.Language;
import se.framsteg.shared.Look;
import se.framsteg.shared.PublicPages;
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
    private final StyleSheets sheets;
    private final PublicPages pages;
    private final Menus menus;
    private volatile Kept kept;

    KnownSites(JdbcClient jdbc, Installation installation, StyleSheets sheets, PublicPages pages, Menus menus) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.sheets = sheets;
        this.pages = pages;
        this.menus = menus;
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
                        : new KnownSite(null, "", null, installation.name(), "", null, Look.ours(), List.of()));
    }

    /** The site of an association. */
    public Optional<KnownSite> find(UUID association) {
        return all().stream().filter(site -> association.equals(site.id())).findFirst();
    }

    /** Looks anew at the next question: an association has just been opened or changed here. */
    public void forget() {
        kept = new Kept(List.of(), System.nanoTime() - KEPT);
        pages.contentChanged();
    }

    public List<KnownSite> all() {
        var now = kept;
        if (System.nanoTime() - now.since() < KEPT) {
            return now.sites();
        }
        var read = jdbc.sql("""
                select a.id, a.slug, a.host, a.name, a.towns, a.number, a.languages,
                       t.main, t.accent, t.invitation, t.neutral, t.initials
                  from organisation.published_association a
                  left join lateral (select * from site.theme t where t.association_id = a.id order by t.id desc limit 1) t
                    on true
                 order by a.name
                """).query((row, n) -> site(row)).list();
        kept = new Kept(read, System.nanoTime());
        return read;
    }

    private static List<Language> languages(ResultSet row) throws SQLException {
        var offered = List.of((String[]) row.getArray("languages").getArray());
        return Arrays.stream(Language.values())
                .filter(language -> offered.contains(language.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private KnownSite site(ResultSet row) throws SQLException {
        var slug = row.getString("slug");
        return new KnownSite(
                row.getObject("id", UUID.class),
                slug,
                row.getString("host"),
                row.getString("name"),
                row.getString("towns"),
                row.getString("number"),
                sheets.look(slug, Styles.style(row)).speaking(languages(row)),
                menus.of(row.getObject("id", UUID.class)));
    }
}
