package se.framsteg.site;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.NotFound;

/** How an association is reached, and its functions with their stand-ins. */
@Service
public class SiteContacts {
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    SiteContacts(JdbcClient jdbc, Access access, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ContactDetails details(UUID association) {
        return jdbc.sql("""
                select email, phone, postal, visiting, hours_sv, hours_en from site.contact_details
                 where association_id = :association
                """)
                .param("association", association)
                .query(ContactDetails.class)
                .optional()
                .orElse(ContactDetails.NONE);
    }

    @Transactional
    public void say(UUID association, ContactDetails details) {
        access.require(Right.SITE_WRITE, association);
        jdbc.sql("""
                insert into site.contact_details (association_id, email, phone, postal, visiting, hours_sv, hours_en)
                values (:association, :email, :phone, :postal, :visiting, :hoursSv, :hoursEn)
                on conflict (association_id) do update
                   set email = excluded.email, phone = excluded.phone, postal = excluded.postal,
                       visiting = excluded.visiting, hours_sv = excluded.hours_sv, hours_en = excluded.hours_en
                """)
                .param("association", association)
                .param("email", details.email())
                .param("phone", details.phone())
                .param("postal", details.postal())
                .param("visiting", details.visiting())
                .param("hoursSv", details.hoursSv())
                .param("hoursEn", details.hoursEn())
                .update();
        audit.changed("site.contact", "organisation.association", association);
    }

    @Transactional(readOnly = true)
    public List<ContactFunction> functions(UUID association) {
        return jdbc.sql("""
                select id, title_sv, title_en, about_sv, about_en, holder, email, phone, away_from, away_to, stand_in,
                       stand_in_email, version
                  from site.contact_function
                 where association_id = :association and removed_at is null
                 order by position, id
                """)
                .param("association", association)
                .query(ContactFunction.class)
                .list();
    }

    /** Adds a function, or changes one that nobody has changed since its version was shown. */
    @Transactional
    public void keep(UUID association, ContactFunction function) {
        access.require(Right.SITE_WRITE, association);
        var standIn = function.standIn();
        if (standIn != null
                && functions(association).stream()
                        .noneMatch(one -> one.id().equals(standIn) && !one.id().equals(function.id()))) {
            throw new NotFound("contact function");
        }
        var changed = jdbc.sql("""
                insert into site.contact_function (id, association_id, position, title_sv, title_en, about_sv, about_en, holder,
                       email, phone, away_from, away_to, stand_in, stand_in_email)
                values (:id, :association,
                        (select coalesce(max(position), 0) + 1 from site.contact_function where association_id = :association),
                        :titleSv, :titleEn, :aboutSv, :aboutEn, :holder, :email, :phone, :awayFrom, :awayTo, :standIn,
                        :standInEmail)
                on conflict (id) do update
                   set title_sv = excluded.title_sv, title_en = excluded.title_en, about_sv = excluded.about_sv,
                       about_en = excluded.about_en, holder = excluded.holder, email = excluded.email, phone = excluded.phone,
                       away_from = excluded.away_from, away_to = excluded.away_to, stand_in = excluded.stand_in,
                       stand_in_email = excluded.stand_in_email, version = contact_function.version + 1
                 where contact_function.version = :version and contact_function.association_id = :association
                """)
                .param("id", function.id())
                .param("association", association)
                .param("titleSv", function.titleSv())
                .param("titleEn", function.titleEn())
                .param("aboutSv", function.aboutSv())
                .param("aboutEn", function.aboutEn())
                .param("holder", function.holder())
                .param("email", function.email())
                .param("phone", function.phone())
                .param("awayFrom", function.awayFrom())
                .param("awayTo", function.awayTo())
                .param("standIn", standIn)
                .param("standInEmail", function.standInEmail())
                .param("version", function.version())
                .update();
        if (changed == 0) {
            throw new Conflict("site.function.changed");
        }
        audit.changed("site.function", "organisation.association", association);
    }

    /** Shown no more, but kept for those who ask later. */
    @Transactional
    public void remove(UUID association, UUID function) {
        access.require(Right.SITE_WRITE, association);
        jdbc.sql("update site.contact_function set removed_at = :at where id = :id and association_id = :association")
                .param("at", Timestamp.from(clock.now()))
                .param("id", function)
                .param("association", association)
                .update();
        audit.changed("site.function.remove", "organisation.association", association);
    }
}
