package se.framsteg.person;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.message.Letters;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.NotFound;

/**
 * Protected personal data (OSL 21:3 and 22:1): the person stands under an alias everywhere, is found by no search, and only
 * a named role sees what lies behind.
 */
@Service
public class Protection {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final People people;
    private final Letters letters;
    private final Audit audit;
    private final BusinessClock clock;
    private final Hiding hiding;

    Protection(JdbcClient jdbc, People people, Letters letters, Audit audit, BusinessClock clock, Hiding hiding) {
        this.hiding = hiding;
        this.jdbc = jdbc;
        this.people = people;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody must stand under the alias. Everyone who shows people may ask. */
    @Transactional(readOnly = true)
    public boolean isProtected(UUID person) {
        return jdbc.sql("select person.is_protected(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Hides somebody. Whoever may change the person may hide it, also those who may not look behind afterwards. */
    @Transactional
    public String protect(UUID person, ProtectionKind kind) {
        if (people.writable(person).isProtected()) {
            throw new Conflict("person.protection.already");
        }
        hiding.seal(person);
        var alias = newAlias();
        jdbc.sql("select person.protect(:person, :kind, :alias, :now)::text")
                .param("person", person)
                .param("kind", kind.name())
                .param("alias", alias)
                .param("now", Timestamp.from(clock.now()))
                .query(String.class)
                .single();
        audit.changed("protect", "person.person", person);
        hiding.hide(person);
        return alias;
    }

    /** What lies behind the alias, or nothing for those who may not see it. The page that shows it logs the reading. */
    @Transactional(readOnly = true)
    public Optional<ProtectedPerson> behind(UUID person) {
        return jdbc.sql("""
                select person_id as person, kind, real_name, birth_date, recorded_at
                  from person.protection where person_id = :person
                """)
                .param("person", person)
                .query(ProtectedPerson.class)
                .optional();
    }

    @Transactional
    public void change(UUID person, ProtectionKind kind, String realName, @Nullable LocalDate birthDate, String seen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('person.protection:' || :person, 0))")
                .param("person", person.toString())
                .query()
                .listOfRows();
        FormVersion.require(seen, behind(person).orElseThrow(() -> new NotFound("protection")));
        var changed = jdbc.sql("""
                update person.protection set kind = :kind, real_name = :name, birth_date = :birthDate where person_id = :person
                """)
                .param("kind", kind.name())
                .param("name", People.name(realName))
                .param("birthDate", birthDate, Types.DATE)
                .param("person", person)
                .update();
        if (changed == 0) {
            throw new NotFound("protection");
        }
        audit.changed("change-protection", "person.person", person);
    }

    /** Ends the protection: the name stands in lists again from now on. Lists that were made meanwhile keep the alias. */
    @Transactional
    public void lift(UUID person) {
        behind(person).orElseThrow(() -> new NotFound("protection"));
        people.writable(person);
        letters.unseal(hiding.addresses(person));
        jdbc.sql("select person.lift_protection(:person)::text")
                .param("person", person)
                .query()
                .listOfRows();
        audit.changed("lift-protection", "person.person", person);
    }

    /** Neutral on purpose: an alias that says "protected" would tell what it is there to hide. */
    private static String newAlias() {
        var code = new StringBuilder("Deltagare ");
        for (int i = 0; i < 5; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
