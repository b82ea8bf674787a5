package se.framsteg.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/** The functions that people turn to in projects, with their stand-ins. */
@Service
public class Contacts {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    Contacts(JdbcClient jdbc, Access access, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Contact> of(UUID project) {
        return jdbc.sql("""
                select * from project.contact where removed_at is null and project_id = :project order by position, id
                """).param("project", project).query(Contacts::contact).list();
    }

    @Transactional(readOnly = true)
    public Optional<Contact> find(UUID project, UUID id) {
        return of(project).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional
    public Contact add(Contact contact) {
        access.require(Right.PROJECT_WRITE, contact.project());
        parameters(jdbc.sql("""
                insert into project.contact (id, project_id, position, title, title_en, holder, email, phone, stand_in,
                       stand_in_email, stand_in_phone, away_from, away_to)
                values (:id, :project, (select coalesce(max(position), 0) + 1 from project.contact where project_id = :project),
                       :title, :titleEn, :holder, :email, :phone, :standIn, :standInEmail, :standInPhone, :awayFrom, :awayTo)
                on conflict (id) do nothing
                """), contact).update();
        audit.changed("project.contact.add", "project", contact.project());
        return contact;
    }

    /** Saves one that nobody has changed since its edition was shown. */
    @Transactional
    public Saving<Contact> change(Contact contact) {
        access.require(Right.PROJECT_WRITE, contact.project());
        var rows = parameters(jdbc.sql("""
                update project.contact
                   set title = :title, title_en = :titleEn, holder = :holder, email = :email, phone = :phone,
                       stand_in = :standIn, stand_in_email = :standInEmail, stand_in_phone = :standInPhone,
                       away_from = :awayFrom, away_to = :awayTo, edition = edition + 1
                 where id = :id and project_id = :project and edition = :edition and removed_at is null
                """), contact)
                .param("edition", contact.edition())
                .update();
        var now = find(contact.project(), contact.id()).orElseThrow(() -> new NotFound("contact"));
        if (rows == 0) {
            return new Saving.Overtaken<>(now);
        }
        audit.changed("project.contact.change", "project", contact.project());
        return new Saving.Saved<>(now);
    }

    /** Shown no more, but kept for those who ask later. */
    @Transactional
    public void remove(UUID project, UUID id) {
        access.require(Right.PROJECT_WRITE, project);
        jdbc.sql("update project.contact set removed_at = :at where id = :id and project_id = :project")
                .param("at", Timestamp.from(clock.now()))
                .param("id", id)
                .param("project", project)
                .update();
        audit.changed("project.contact.remove", "project", project);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Contact contact) {
        return statement
                .param("id", contact.id())
                .param("project", contact.project())
                .param("title", contact.title())
                .param("titleEn", contact.titleEn())
                .param("holder", contact.holder().name())
                .param("email", contact.holder().email())
                .param("phone", contact.holder().phone())
                .param("standIn", contact.standIn().name())
                .param("standInEmail", contact.standIn().email())
                .param("standInPhone", contact.standIn().phone())
                .param("awayFrom", contact.awayFrom())
                .param("awayTo", contact.awayTo());
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                row.getString("title_en"),
                new Contact.Reach(row.getString("holder"), row.getString("email"), row.getString("phone")),
                new Contact.Reach(
                        row.getString("stand_in"), row.getString("stand_in_email"), row.getString("stand_in_phone")),
                row.getObject("away_from", LocalDate.class),
                row.getObject("away_to", LocalDate.class),
                row.getInt("edition"));
    }
}
