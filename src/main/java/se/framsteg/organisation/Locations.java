package se.framsteg.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Which municipality workplaces lie in. What is said holds from a day on; what was true before stays true for then. */
@Service
public class Locations {
    /** The day that stands for "it has always been so". */
    public static final LocalDate ALWAYS = LocalDate.of(1971, 1, 1);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Locations(
            JdbcClient jdbc,
            Organisations organisations,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** All municipalities that exist today, by name. */
    @Transactional(readOnly = true)
    public List<Municipality> municipalities() {
        return jdbc.sql("""
                select code, name from organisation.municipality
                 where :today between valid_from and coalesce(valid_to, 'infinity') order by name
                """)
                .param("today", clock.today())
                .query(Municipality.class)
                .list();
    }

    /** The organisation as a whole first, then its workplaces by name, each as it lies today. */
    @Transactional(readOnly = true)
    public List<Location> of(UUID organisation) {
        access.requireAnywhere(Right.ORGANISATION_WRITE);
        return jdbc.sql("""
                with place as (
                    select null::uuid as workplace, null::text as name
                    union all
                    select id, name from organisation.workplace where organisation_id = :organisation and status <> 'MERGED')
                select p.workplace, p.name, m.name as municipality,
                       case when l.valid_from > :always then l.valid_from end as since, coalesce(l.read, false) as read
                  from place p
                  left join organisation.published_location l
                         on l.organisation_id = :organisation and l.workplace_id is not distinct from p.workplace
                        and l.valid_from <= :today and (l.valid_to is null or l.valid_to > :today)
                  left join organisation.municipality m on m.code = l.municipality_code
                 order by p.workplace is not null, p.name
                """)
                .param("organisation", organisation)
                .param("always", ALWAYS)
                .param("today", clock.today())
                .query(Location.class)
                .list();
    }

    /** The municipality of a name, however it is written. */
    @Transactional(readOnly = true)
    public Optional<Municipality> named(String name) {
        return jdbc.sql("select code, name from organisation.municipality where lower(name) = lower(btrim(:name))")
                .param("name", name)
                .query(Municipality.class)
                .optional();
    }

    /**
     * Says where a workplace lies from this day on.
     *
     * @param workplace null for the organisation as a whole, which holds for workplaces that have no municipality of their own
     * @param code null when it lies in several municipalities or in none
     */
    @Transactional
    public void place(UUID organisation, @Nullable UUID workplace, @Nullable String code, LocalDate from) {
        organisations.changeable(organisation);
        var rows = jdbc.sql("""
                insert into organisation.location (id, organisation_id, workplace_id, municipality_code, valid_from, at, actor_id)
                select :id, o.id, :workplace::uuid, :code::text, :from, :at, :actor::uuid
                  from organisation.organisation o
                 where o.id = :organisation and o.status <> 'MERGED'
                   and (:code::text is null or exists (select 1 from organisation.municipality where code = :code::text))
                   and (:workplace::uuid is null or exists (select 1 from organisation.workplace w
                         where w.id = :workplace::uuid and w.organisation_id = o.id and w.status <> 'MERGED'))
                """)
                .param("id", Ids.next())
                .param("organisation", organisation)
                .param("workplace", workplace)
                .param("code", code)
                .param("from", from)
                .param("at", clock.now().atOffset(java.time.ZoneOffset.UTC))
                .param("actor", acting.current().id())
                .update();
        if (rows == 0) {
            throw new NotFound("workplace");
        }
        audit.changed("place", "organisation.organisation", organisation);
    }
}
