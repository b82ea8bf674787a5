package se.framsteg.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.access.Scopes;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.NotFound;

/** The coordination associations of this installation. Each is a scope that rights can be limited to. */
@Service
public class Associations {
    private static final String SELECT = """
            select id, slug, host, name, towns, number as organisation_number from organisation.published_association
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Scopes scopes;
    private final Access access;
    private final Audit audit;

    Associations(JdbcClient jdbc, Organisations organisations, Scopes scopes, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.scopes = scopes;
        this.access = access;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Association> all() {
        return jdbc.sql(SELECT + " order by name").query(Association.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Association> byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Association.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Association> bySlug(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug")
                .param("slug", slug)
                .query(Association.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Association> byHost(String host) {
        return jdbc.sql(SELECT + " where host = :host")
                .param("host", host.toLowerCase(Locale.ROOT))
                .query(Association.class)
                .optional();
    }

    /** Opens an association: an organisation, its site, and a scope for rights. */
    @Transactional
    public UUID open(String slug, @Nullable String host, String towns, OrganisationFacts facts) {
        if (!access.mayEverywhere(Right.OPERATE)) {
            throw new NotFound("right");
        }
        var id = organisations.add(facts);
        jdbc.sql("""
                insert into organisation.association (id, slug, host, towns) values (:id, :slug, lower(:host), :towns)
                """)
                .param("id", id)
                .param("slug", slug)
                .param("host", host)
                .param("towns", towns)
                .update();
        scopes.register(id, "ASSOCIATION", null);
        audit.changed("open", "organisation.association", id);
        return id;
    }

    /** What the association says of itself, with the version to change it from. */
    @Transactional(readOnly = true)
    public AssociationFacts facts(UUID association) {
        return jdbc.sql("""
                select o.name, a.towns, a.slug, a.host, a.languages, a.version
                  from organisation.association a join organisation.organisation o on o.id = a.id
                 where a.id = :id
                """)
                .param("id", association)
                .query(AssociationFacts::read)
                .optional()
                .orElseThrow(() -> new NotFound("association"));
    }

    /** Changes what it says of itself. Where it lives is for those who operate the installation. */
    @Transactional
    public void change(UUID association, AssociationFacts facts) {
        access.require(Right.SITE_WRITE, association);
        var before = facts(association);
        if (!before.livesAs(facts)) {
            access.require(Right.OPERATE, association);
        }
        if (organisations
                .byName(facts.name())
                .filter(other -> !other.equals(association))
                .isPresent()) {
            throw new Conflict("organisation.name.taken");
        }
        if (isTaken(facts.slug(), association) || (facts.host() != null && isHostTaken(facts.host(), association))) {
            throw new Conflict("organisation.address.taken");
        }
        var changed = jdbc.sql("""
                update organisation.association
                   set towns = :towns, slug = :slug, host = lower(:host), languages = :languages, version = version + 1
                 where id = :id and version = :version
                """)
                .param("towns", facts.towns())
                .param("slug", facts.slug())
                .param("host", facts.host())
                .param("languages", facts.languages().toArray(String[]::new))
                .param("id", association)
                .param("version", facts.version())
                .update();
        if (changed == 0) {
            throw new Conflict("organisation.changed");
        }
        jdbc.sql(
                        "update organisation.organisation set name = :name, version = version + 1 where id = :id and name <> :name")
                .param("name", facts.name())
                .param("id", association)
                .update();
        leave(before.slug(), facts.slug(), association);
        audit.changed("change", "organisation.association", association);
    }

    /** Whether another association lives or has lived under this slug. */
    @Transactional(readOnly = true)
    public boolean isTaken(String slug, @Nullable UUID butBy) {
        return jdbc.sql("""
                select exists (select from organisation.association where slug = :slug and id is distinct from :but::uuid)
                    or exists (select from organisation.former_slug
                                where slug = :slug and association_id is distinct from :but::uuid)
                """)
                .param("slug", slug)
                .param("but", butBy)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean isHostTaken(String host, @Nullable UUID butBy) {
        return jdbc.sql("""
                select exists (select from organisation.association where host = lower(:host) and id is distinct from :but::uuid)
                """)
                .param("host", host)
                .param("but", butBy)
                .query(Boolean.class)
                .single();
    }

    /** The old slug leads to the new one from now on. */
    private void leave(String before, String after, UUID association) {
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("delete from organisation.former_slug where slug = :after")
                .param("after", after)
                .update();
        jdbc.sql("""
                insert into organisation.former_slug (slug, association_id, left_at)
                values (:before, :association, clock_timestamp()) on conflict (slug) do nothing
                """).param("before", before).param("association", association).update();
    }

    /** An organisation is a member of the association until this day, the last one included. */
    @Transactional
    public void leave(UUID association, UUID organisation, LocalDate from, LocalDate to) {
        access.require(Right.SITE_WRITE, association);
        var changed = jdbc.sql("""
                update organisation.member set valid_to = :to
                 where association_id = :association and organisation_id = :organisation and valid_from = :from
                   and :to >= valid_from
                """)
                .param("to", to)
                .param("association", association)
                .param("organisation", organisation)
                .param("from", from)
                .update();
        if (changed == 0) {
            throw new Conflict("organisation.member.dates");
        }
        audit.changed("leave", "organisation.association", association);
    }

    /** Everybody who is or has been a member, those who are first. */
    @Transactional(readOnly = true)
    public List<Membership> memberships(UUID association, LocalDate today) {
        return jdbc.sql("""
                select m.organisation_id, o.name, m.valid_from, m.valid_to
                  from organisation.member m
                  join organisation.organisation o on o.id = organisation.current_id(m.organisation_id)
                 where m.association_id = :association
                 order by coalesce(m.valid_to, 'infinity') < :today, o.name, m.valid_from
                """)
                .param("association", association)
                .param("today", today)
                .query(Membership.class)
                .list();
    }

    /**
     * An organisation is a member of the association from this day. The association keeps its record from then on if the
     * actor has a right to it already: calling somebody a member gives no right to what others keep.
     */
    @Transactional
    public void join(UUID association, UUID organisation, LocalDate from) {
        access.require(Right.SITE_WRITE, association);
        jdbc.sql("""
                insert into organisation.member (association_id, organisation_id, valid_from)
                values (:association, :organisation, :from) on conflict do nothing
                """)
                .param("association", association)
                .param("organisation", organisation)
                .param("from", from)
                .update();
        jdbc.sql("select organisation.keep(:association, :organisation, :from)")
                .param("association", association)
                .param("organisation", organisation)
                .param("from", from)
                .query()
                .listOfRows();
        audit.changed("join", "organisation.association", association);
    }

    /** The members on a day, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> members(UUID association, LocalDate on) {
        return jdbc.sql("""
                select o.id, o.name, o.kind_key, o.number, o.sole_trader, o.postal_code, o.town, o.status, o.merged_into, o.version
                  from organisation.member m
                  join organisation.organisation o on o.id = organisation.current_id(m.organisation_id)
                 where m.association_id = :association and :on between m.valid_from and coalesce(m.valid_to, 'infinity')
                 order by o.name
                """)
                .param("association", association)
                .param("on", on)
                .query(Organisation.class)
                .list();
    }
}
