package se.framsteg.person;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Letters;

/** Carries a protection to what other modules keep: their lists get the alias, letters to the addresses are sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Hiding {
    private record Alias(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final Letters letters;
    private final ApplicationEventPublisher events;

    Hiding(JdbcClient jdbc, Letters letters, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.events = events;
    }

    /** Before the protection begins: afterwards the one who protects may perhaps not see the addresses any more. */
    void seal(UUID person) {
        letters.seal(addresses(person));
    }

    /** Does nothing for who is not protected. */
    void hide(UUID person) {
        var records = jdbc.sql("select id, name from person.hidden_records(:person)")
                .param("person", person)
                .query(Alias.class)
                .list();
        if (!records.isEmpty()) {
            events.publishEvent(new PersonProtected(
                    records.stream().map(Alias::id).toList(), records.getFirst().name()));
        }
    }

    List<String> addresses(UUID person) {
        return jdbc.sql("select unnest(person.addresses(:person))")
                .param("person", person)
                .query(String.class)
                .list();
    }
}
