package se.framsteg.course;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.person.People;

/** Ties a confirmed booking to a person: whoever has confirmed an address is recognised the next time. */
@Component
class Recognition {
    private final JdbcClient jdbc;
    private final People people;
    private final RecipientStore recipients;

    Recognition(JdbcClient jdbc, People people, RecipientStore recipients) {
        this.jdbc = jdbc;
        this.people = people;
        this.recipients = recipients;
    }

    void recognise(UUID signUp) {
        var recipient = recipients.of(signUp);
        if (recipient.person() != null || recipient.email() == null) {
            return;
        }
        var person = people.recognise(recipient.name(), recipient.email(), recipient.project());
        jdbc.sql("update course.sign_up set person_id = :person where id = :id")
                .param("person", person)
                .param("id", signUp)
                .update();
    }
}
