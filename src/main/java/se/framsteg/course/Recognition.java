package se.framsteg.course;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.person.Asking;
import se.framsteg.person.People;

/** Ties a confirmed booking to a person: whoever has confirmed an address is recognised the next time. */
@Component
class Recognition {
    private final JdbcClient jdbc;
    private final People people;
    private final RecipientStore recipients;
    private final Acting acting;

    Recognition(JdbcClient jdbc, People people, RecipientStore recipients, Acting acting) {
        this.acting = acting;
        this.jdbc = jdbc;
        this.people = people;
        this.recipients = recipients;
    }

    void recognise(UUID signUp) {
        var recipient = recipients.of(signUp);
        if (recipient.person() != null || recipient.email() == null) {
            return;
        }
        var person = people.recognise(
                recipient.name(), recipient.email(), proved(signUp), Asking.from(recipient.project(), ""));
        jdbc.sql("update course.sign_up set person_id = :person where id = :id")
                .param("person", person)
                .param("id", signUp)
                .update();
    }

    /** Somebody has opened the letter to the address. What a colleague has heard on the telephone proves nothing. */
    private boolean proved(UUID signUp) {
        return !(acting.current() instanceof Actor.Staff)
                && jdbc.sql("""
                select not exists (select 1 from course.sign_up_event where sign_up_id = :id and actor_kind = 'staff')
                    or exists (select 1 from course.sign_up_event where sign_up_id = :id and actor_kind in ('link', 'participant'))
                """).param("id", signUp).query(Boolean.class).single();
    }
}
