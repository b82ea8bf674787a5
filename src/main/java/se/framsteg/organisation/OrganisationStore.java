package se.framsteg.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.Acting;
import se.framsteg.shared.Ids;

/** Loads and saves organisations and their workplaces. */
@Repository
class OrganisationStore {
    private final JdbcClient jdbc;
    private final Acting acting;

    OrganisationStore(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    List<OrganisationHit> search(String text, int limit) {
        return jdbc.sql("select id, name, town, kind_key, status, also from organisation.search(:text, :limit)")
                .param("text", text)
                .param("limit", limit)
                .query(OrganisationHit.class)
                .list();
    }

    List<WorkplaceHit> workplaces(UUID organisation, String text, int limit) {
        return jdbc.sql("select id, name, town from organisation.search_workplaces(:organisation, :text, :limit)")
                .param("organisation", organisation)
                .param("text", text)
                .param("limit", limit)
                .query(WorkplaceHit.class)
                .list();
    }

    Optional<UUID> byName(String name) {
        return jdbc.sql("select id from (select organisation.by_name(:name) as id) found where id is not null")
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    Optional<Found> known(String organisation, @Nullable String workplace) {
        return jdbc.sql("""
                select organisation_id as organisation, workplace_id as workplace
                  from organisation.known(:organisation, :workplace)
                """)
                .param("organisation", organisation)
                .param("workplace", workplace)
                .query(Found.class)
                .optional();
    }

    Found findOrPropose(String organisation, @Nullable String workplace, @Nullable UUID scope, Instant now) {
        return jdbc.sql("""
                select organisation_id as organisation, workplace_id as workplace
                  from organisation.find_or_propose(:organisation, :workplace, :id, :workplaceId, :now, :scope::uuid)
                """)
                .param("scope", scope)
                .param("organisation", organisation)
                .param("workplace", workplace)
                .param("id", Ids.next())
                .param("workplaceId", Ids.next())
                .param("now", Timestamp.from(now))
                .query(Found.class)
                .single();
    }

    Optional<Organisation> find(UUID id) {
        return jdbc.sql("""
                select id, name, kind_key, number, sole_trader, postal_code, town, status, merged_into, version
                  from organisation.organisation where id = :id
                """).param("id", id).query(Organisation.class).optional();
    }

    /** Those of them whose record the actor may change. */
    Set<UUID> changeable(Collection<UUID> organisations) {
        return jdbc.sql("select organisation.writable(:ids)")
                .param("ids", organisations.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    long waiting() {
        return jdbc.sql("""
                select count(*) from organisation.writable(
                    array(select id from organisation.organisation where status = 'PENDING'))
                """).query(Long.class).single();
    }

    boolean mayAccept(UUID workplace, UUID organisation) {
        return jdbc.sql("select organisation.may_accept(:workplace, :organisation)")
                .param("organisation", organisation)
                .param("workplace", workplace)
                .query(Boolean.class)
                .single();
    }

    /** In the order of their ids, so that two merges in opposite directions wait for each other. */
    void lock(UUID one, UUID other) {
        jdbc.sql("select 1 from organisation.organisation where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query()
                .listOfRows();
    }

    List<OrganisationKind> kinds() {
        return jdbc.sql("select key, name_sv, name_en, undertaking from organisation.kind order by position")
                .query(OrganisationKind.class)
                .list();
    }

    /** @param scope where the name came up; null: wherever the actor has the right, or in no place for who has it everywhere */
    void insert(UUID id, OrganisationFacts facts, @Nullable UUID scope) {
        facts(jdbc.sql("""
                insert into organisation.organisation (id, name, kind_key, number, sole_trader, postal_code, town, status,
                                                       came_up_in)
                values (:id, :name, :kind, :number, :soleTrader, :postalCode, :town, 'ACCEPTED',
                        case when :scope::uuid is not null then array[:scope::uuid]
                             when access.may('ORGANISATION_WRITE', null) then '{}'
                             else access.scopes('ORGANISATION_WRITE') end)
                """), facts).param("id", id).param("scope", scope).update();
    }

    boolean change(UUID id, int version, OrganisationFacts facts) {
        return facts(jdbc.sql("""
                        update organisation.organisation
                           set name = :name, kind_key = :kind, number = :number, sole_trader = :soleTrader,
                               postal_code = :postalCode, town = :town, status = 'ACCEPTED', version = version + 1
                         where id = :id and version = :version and status <> 'MERGED'
                        """), facts)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, OrganisationFacts facts) {
        return statement
                .param("name", facts.name())
                .param("kind", facts.kindKey())
                .param("number", facts.digits())
                .param("soleTrader", facts.soleTrader())
                .param("postalCode", facts.postalDigits())
                .param("town", facts.town());
    }

    void keepOldName(UUID id, String oldName) {
        jdbc.sql("""
                insert into organisation.alias (plain, name, organisation_id, origin)
                values (framework.plain(:name), :name, :id, 'RENAMED')
                on conflict (plain) do nothing
                """).param("name", oldName).param("id", id).update();
    }

    boolean accept(UUID id) {
        return jdbc.sql("""
                        update organisation.organisation set status = 'ACCEPTED', version = version + 1
                         where id = :id and status = 'PENDING'
                        """).param("id", id).update() == 1;
    }

    boolean acceptWorkplace(UUID id, @Nullable String town) {
        return jdbc.sql("""
                        update organisation.workplace
                           set status = 'ACCEPTED', town = coalesce(:town, town), version = version + 1
                         where id = :id and status = 'PENDING'
                        """).param("id", id).param("town", town).update() == 1;
    }

    Optional<UUID> organisationOf(UUID workplace) {
        return jdbc.sql("select organisation_id from organisation.workplace where id = :id")
                .param("id", workplace)
                .query(UUID.class)
                .optional();
    }

    void decided(
            UUID organisation,
            @Nullable UUID workplace,
            String action,
            Instant at,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql("""
                insert into organisation.decision
                       (id, organisation_id, workplace_id, action, at, actor_kind, actor_id, before, after)
                values (:id, :organisation, :workplace, :action, :at, :kind, :actor, :before, :after)
                """)
                .param("id", Ids.next())
                .param("organisation", organisation)
                .param("workplace", workplace)
                .param("action", action)
                .param("at", Timestamp.from(at))
                .param("kind", acting.current().kind())
                .param("actor", acting.current().id())
                .param("before", before)
                .param("after", after)
                .update();
    }

    List<Decision> history(UUID organisation) {
        return jdbc.sql("""
                select d.action, d.at, d.actor_kind, d.actor_id, w.name as workplace, d.before, d.after
                  from organisation.decision d left join organisation.workplace w on w.id = d.workplace_id
                 where d.organisation_id = :id
                 order by d.at desc, d.id desc
                """).param("id", organisation).query(Decision.class).list();
    }
}
