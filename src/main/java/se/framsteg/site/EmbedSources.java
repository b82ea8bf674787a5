package se.framsteg.site;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;

/** Whose pages may show the boxes of an association. */
@Service
public class EmbedSources {
    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    EmbedSources(JdbcClient jdbc, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Source> of(UUID association) {
        return jdbc.sql("select source from site.embed_host where association_id = :association order by source")
                .param("association", association)
                .query((row, n) -> new Source(row.getString("source")))
                .list();
    }

    @Transactional
    public void allow(UUID association, Source source) {
        access.require(Right.SITE_WRITE, association);
        jdbc.sql("""
                insert into site.embed_host (association_id, source, added_at, added_by)
                values (:association, :source, :at, :by) on conflict do nothing
                """)
                .param("association", association)
                .param("source", source.text())
                .param("at", Timestamp.from(clock.now()))
                .param("by", acting.current().id())
                .update();
        audit.changed("site.embed.allow", "organisation.association", association);
    }

    @Transactional
    public void forbid(UUID association, String source) {
        access.require(Right.SITE_WRITE, association);
        jdbc.sql("delete from site.embed_host where association_id = :association and source = :source")
                .param("association", association)
                .param("source", source)
                .update();
        audit.changed("site.embed.forbid", "organisation.association", association);
    }
}
