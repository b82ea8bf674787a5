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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
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
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Kept kept;

    KnownSites(JdbcClient jdbc, Installation installation, StyleSheets sheets, PublicPages pages, Menus menus) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.sheets = sheets;
        this.pages = pages;
        this.menus = menus;
    }

    @Override
    public boolean isAssociation(String slug) {
        return all().stream().anyMatch(site -> site.slug().equals(slug));
    }

    @Override
    public String ownHost(String asked) {
        return all().stream()
                .map(KnownSite::host)
                .filter(host -> asked.equalsIgnoreCase(host))
                .findFirst()
                .orElse("");
    }

    /** The association in the address, else the one whose host was asked, else the only one, else the installation. */
    public KnownSite of(HttpServletRequest request) {
        var address = Address.of(request);
        var slug = address.association();
        var all = all();
        return all.stream()
                .filter(site -> slug.isEmpty()
                        ? address.host().equals(site.host())
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
        kept = null;
        pages.contentChanged();
    }

    /** When the answer has grown old, one asks anew and the others go on with it: at a rush all of them would. */
    public List<KnownSite> all() {
        var now = kept;
        if (now != null && System.nanoTime() - now.since() < KEPT) {
            return now.sites();
        }
        if (now == null) {
            turn.lock();
        } else if (!turn.tryLock()) {
            return now.sites();
        }
        try {
            var newest = kept;
            if (newest == null || newest == now) {
                newest = new Kept(newest == null ? read() : readOr(newest.sites()), System.nanoTime());
                kept = newest;
            }
            return newest.sites();
        } finally {
            turn.unlock();
        }
    }

    /** While the database is away the sites are those that were known, so that its page of an error can say whose it is. */
    private List<KnownSite> readOr(List<KnownSite> before) {
        try {
            return read();
        } catch (DataAccessException e) {
            return before;
        }
    }

    /** The rows first and the menus after: while a row is read its connection is held, and a menu needs one too. */
    private List<KnownSite> read() {
        return jdbc
                .sql("""
                        select a.id, a.slug, a.host, a.name, a.towns, a.number, a.languages,
                               t.main, t.accent, t.invitation, t.neutral, t.initials
                          from organisation.published_association a
                          left join lateral (select * from site.theme t where t.association_id = a.id
                                              order by t.id desc limit 1) t on true
                         order by a.name
                        """)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("host"),
                        row.getString("name"),
                        row.getString("towns"),
                        row.getString("number"),
                        languages(row),
                        Styles.style(row)))
                .list()
                .stream()
                .map(this::site)
                .toList();
    }

    private record Row(
            UUID id,
            String slug,
            @Nullable String host,
            String name,
            String towns,
            @Nullable String number,
            List<Language> languages,
            Style style) {}

    private static List<Language> languages(ResultSet row) throws SQLException {
        var offered = List.of((String[]) row.getArray("languages").getArray());
        return Arrays.stream(Language.values())
                .filter(language -> offered.contains(language.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private KnownSite site(Row row) {
        return new KnownSite(
                row.id(),
                row.slug(),
                row.host(),
                row.name(),
                row.towns(),
                row.number(),
                sheets.look(row.slug(), row.style()).speaking(row.languages()),
                menus.of(row.id()));
    }
}
