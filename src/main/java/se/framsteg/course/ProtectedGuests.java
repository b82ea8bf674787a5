package se.framsteg.course;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.person.PersonProtected;

/** Whoever becomes protected stands under an alias on every list of ours, in the transaction that made it so. */
@Component
class ProtectedGuests {
    private final JdbcClient jdbc;

    ProtectedGuests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void hide(PersonProtected event) {
        jdbc.sql("select course.hide_person(:records)::text")
                .param("records", event.records().toArray(UUID[]::new))
                .query()
                .listOfRows();
    }
}
