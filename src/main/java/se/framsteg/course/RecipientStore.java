package se.framsteg.course;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** Finds who a letter goes to. */
@Repository
class RecipientStore {
    private final JdbcClient jdbc;

    RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Recipient of(UUID signUp) {
        return jdbc.sql(
                        "select id, project_id, name, email, language, person_id, version from course.sign_up where id = :id")
                .param("id", signUp)
                .query((row, n) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                        row.getObject("person_id", UUID.class),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("sign-up"));
    }
}
