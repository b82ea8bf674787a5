package se.framsteg.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.Acting;

/** Lets one organisation point at another: its names become aliases, its workplaces move or join. */
@Repository
class OrganisationMerge {
    private final JdbcClient jdbc;
    private final Acting acting;

    OrganisationMerge(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    OrganisationMergePreview preview(Organisation from, Organisation into) {
        return new OrganisationMergePreview(
                from, into, workplaces(from, into, false), workplaces(from, into, true), hindrance(from, into));
    }

    private @Nullable String hindrance(Organisation from, Organisation into) {
        if (from.id().equals(into.id())) {
            return "organisation.merge.same";
        }
        if (from.status() == Status.MERGED || into.status() == Status.MERGED) {
            return "organisation.merge.gone";
        }
        if (from.number() != null && into.number() != null && !Objects.equals(from.number(), into.number())) {
            return "organisation.merge.two_numbers";
        }
        return isAssociation(from.id()) ? "organisation.merge.association" : null;
    }

    private boolean isAssociation(UUID id) {
        return jdbc.sql("select exists (select 1 from organisation.association where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<String> workplaces(Organisation from, Organisation into, boolean both) {
        return jdbc.sql("""
                select w.name from organisation.workplace w
                 where w.organisation_id = :from and w.status <> 'MERGED'
                   and :both = exists (select 1 from organisation.workplace o
                                        where o.organisation_id = :into and o.status <> 'MERGED' and o.plain = w.plain)
                 order by w.name
                """)
                .param("from", from.id())
                .param("into", into.id())
                .param("both", both)
                .query(String.class)
                .list();
    }

    void merge(Organisation from, Organisation into, Instant now) {
        joinWorkplaces(from.id(), into.id());
        run("update organisation.workplace set organisation_id = :into where organisation_id = :from", from, into);
        run("""
                update organisation.organisation set status = 'MERGED', merged_into = :into, version = version + 1
                 where id = :from or merged_into = :from
                """, from, into);
        run("""
                update organisation.organisation set version = version + 1, status = 'ACCEPTED',
                       number = coalesce(number, (select number from organisation.organisation where id = :from))
                 where id = :into
                """, from, into);
        run("update organisation.alias set organisation_id = :into where organisation_id = :from", from, into);
        run("""
                insert into organisation.alias (plain, name, organisation_id, origin)
                select plain, name, :into, 'MERGED' from organisation.organisation where id = :from
                on conflict (plain) do update set organisation_id = excluded.organisation_id
                """, from, into);
        remember(from.id(), "MERGED", into.name(), now);
        remember(into.id(), "ABSORBED", from.name(), now);
    }

    private void joinWorkplaces(UUID from, UUID into) {
        jdbc.sql("""
                update organisation.workplace w set status = 'MERGED', merged_into = o.id, version = w.version + 1
                  from organisation.workplace o, organisation.workplace same
                 where same.organisation_id = :from and same.status <> 'MERGED'
                   and o.organisation_id = :into and o.status <> 'MERGED' and o.plain = same.plain
                   and (w.id = same.id or w.merged_into = same.id)
                """).param("from", from).param("into", into).update();
    }

    private void run(String sql, Organisation from, Organisation into) {
        jdbc.sql(sql).param("from", from.id()).param("into", into.id()).update();
    }

    private void remember(UUID organisation, String action, String after, Instant now) {
        jdbc.sql("""
                insert into organisation.decision (id, organisation_id, action, at, actor_kind, actor_id, after)
                values (uuidv7(), :id, :action, :at, :kind, :actor, :after)
                """)
                .param("id", organisation)
                .param("action", action)
                .param("at", Timestamp.from(now))
                .param("kind", acting.current().kind())
                .param("actor", acting.current().id())
                .param("after", after)
                .update();
    }
}
