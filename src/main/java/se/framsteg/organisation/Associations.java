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

    /** An organisation is a member of the association from this day. */
    @Transactional
    public void join(UUID association, UUID organisation, LocalDate from) {
        access.require(Right.ORGANISATION_WRITE, association);
        jdbc.sql("""
                insert into organisation.member (association_id, organisation_id, valid_from)
                values (:association, :organisation, :from) on conflict do nothing
                """)
                .param("association", association)
                .param("organisation", organisation)
                .param("from", from)
                .update();
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
