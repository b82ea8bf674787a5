package se.framsteg.person;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** Loads and saves people; what crosses the borders of projects goes through functions that ask for rights themselves. */
@Repository
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID recognise(
            String name,
            String email,
            UUID project,
            UUID newId,
            boolean proved,
            @Nullable String role,
            String why,
            Instant now) {
        return jdbc.sql("select person.recognise(:name, :email, :project, :id, :proved, :role, :why, :now)")
                .param("proved", proved)
                .param("role", role, Types.VARCHAR)
                .param("why", why)
                .param("name", name)
                .param("email", email)
                .param("project", project)
                .param("id", newId)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    void make(UUID id, NewPerson facts, Instant now) {
        jdbc.sql("select person.make(:id, :name, :gender, :language, :project, :now)::text")
                .param("id", id)
                .param("name", facts.name())
                .param("gender", facts.gender() == null ? null : facts.gender().letter(), Types.VARCHAR)
                .param("language", facts.language().tag())
                .param("project", facts.project())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    void makeColleague(UUID id, String name, Instant now) {
        jdbc.sql("select person.make_colleague(:id, :name, :now)::text")
                .param("id", id)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    void tie(UUID person, UUID project, Instant now) {
        jdbc.sql("select person.tie_to(:person, :project, :now)::text")
                .param("person", person)
                .param("project", project)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    List<Candidate> candidates(@Nullable String name, @Nullable String email, byte @Nullable [] number, int limit) {
        return jdbc.sql("""
                select c.person_id as person, c.found_by, p.name
                  from person.candidates(:name, :email, :number, :limit) c
                  join person.person p on p.id = c.person_id
                 order by array_position(array['NUMBER', 'ADDRESS', 'NAME'], c.found_by), p.name
                """)
                .param("name", name, Types.VARCHAR)
                .param("email", email, Types.VARCHAR)
                .param("number", number, Types.BINARY)
                .param("limit", limit)
                .query(Candidate.class)
                .list();
    }

    /** Whether it is asked now if the new record is somebody with this name and address whom the actor may not know. */
    boolean askByAddress(
            UUID person, String name, String email, UUID project, @Nullable String role, String why, Instant now) {
        return jdbc.sql("select person.ask_by_address(:person, :name, :email, :project, :role, :why, :now)")
                .param("person", person)
                .param("name", name)
                .param("email", email)
                .param("project", project)
                .param("role", role, Types.VARCHAR)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("select " + Person.COLUMNS + " from person.person p where p.id = :id")
                .param("id", id)
                .query(Person::of)
                .optional();
    }

    UUID current(UUID id) {
        return jdbc.sql("select coalesce(person.current_id(:id), :id)")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    boolean mayWrite(UUID person) {
        return jdbc.sql("select person.may_write(:id)")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    Set<UUID> projects(UUID person) {
        return jdbc.sql("select project_id from person.tie where person_id = :id")
                .param("id", person)
                .query(UUID.class)
                .set();
    }

    boolean change(UUID id, int version, String name, @Nullable Gender gender, Language language) {
        return jdbc.sql("""
                        update person.person
                           set name = :name, gender = :gender, language = :language, version = version + 1
                         where id = :id and version = :version and merged_into is null
                        """)
                        .param("name", name)
                        .param("gender", gender == null ? null : gender.letter(), Types.VARCHAR)
                        .param("language", language.tag())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void addContact(UUID person, UUID project, Contact.Kind kind, @Nullable String value, @Nullable Instant confirmed) {
        jdbc.sql("select person.add_contact(:id, :person, :project, :kind, :value, :confirmed)::text")
                .param("id", Ids.next())
                .param("person", person)
                .param("project", project)
                .param("kind", kind.name())
                .param("value", value)
                .param(
                        "confirmed",
                        confirmed == null ? null : confirmed.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(String.class)
                .single();
    }

    boolean endContact(UUID person, UUID contact, Instant now) {
        return jdbc.sql("""
                        update person.contact set ended_at = :now
                         where id = :contact and person_id = :person and ended_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("contact", contact)
                        .param("person", person)
                        .update()
                == 1;
    }

    List<Contact> contacts(UUID person) {
        return jdbc.sql("""
                select c.id, c.project_id, c.kind, c.value, c.confirmed_at is not null as confirmed
                  from person.contact c join person.person p on p.id = c.person_id
                 where :person in (p.id, p.merged_into) and c.ended_at is null
                 order by c.kind, c.value
                """).param("person", person).query(Contact.class).list();
    }

    void inform(UUID id, UUID person, UUID project, Information told, Instant now) {
        jdbc.sql("""
                select person.inform(:id, :person, :project, :kind, :purpose, :recipients, :version, :now)::text
                """)
                .param("id", id)
                .param("person", person)
                .param("project", project)
                .param("kind", told.kind().name())
                .param("purpose", told.purpose())
                .param("recipients", told.recipients())
                .param("version", told.textVersion())
                .param("now", Timestamp.from(now))
                .query()
                .listOfRows();
    }
}
