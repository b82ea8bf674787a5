package se.framsteg.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.site.colour.BaseColours;
import se.framsteg.site.colour.Colour;

/** The looks that associations have chosen; the newest holds. */
@Service
public class Styles {
    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Styles(JdbcClient jdbc, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Style of(UUID association) {
        return newest(association).orElse(Style.OURS);
    }

    private Optional<Style> newest(UUID association) {
        return jdbc.sql("""
                select main, accent, invitation, neutral, initials from site.theme
                 where association_id = :association order by id desc limit 1
                """)
                .param("association", association)
                .query((row, n) -> style(row))
                .optional();
    }

    /** The association looks like this from now on. */
    @Transactional
    public void choose(UUID association, Style style) {
        access.require(Right.SITE_WRITE, association);
        var colours = style.colours();
        jdbc.sql("""
                insert into site.theme (id, association_id, main, accent, invitation, neutral, initials, chosen_at, chosen_by)
                values (:id, :association, :main, :accent, :invitation, :neutral, :initials, :at, :by)
                """)
                .param("id", Ids.next())
                .param("association", association)
                .param("main", colours == null ? null : colours.main().hex())
                .param("accent", colours == null ? null : colours.accent().hex())
                .param(
                        "invitation",
                        colours == null ? null : colours.invitation().hex())
                .param("neutral", colours == null ? null : colours.neutral().hex())
                .param("initials", style.initials())
                .param("at", Timestamp.from(clock.now()))
                .param("by", acting.current().id())
                .update();
        audit.changed("site.theme", "organisation.association", association);
    }

    /** Of the columns {@code main}, {@code accent}, {@code invitation}, {@code neutral} and {@code initials}. */
    static Style style(ResultSet row) throws SQLException {
        var main = row.getString("main");
        var initials = row.getString("initials");
        return new Style(
                main == null
                        ? null
                        : new BaseColours(
                                Colour.of(main),
                                Colour.of(row.getString("accent")),
                                Colour.of(row.getString("invitation")),
                                Colour.of(row.getString("neutral"))),
                initials == null ? "" : initials);
    }
}
