package se.framsteg.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.database.CannotStart;

/**
 * Many invented people, made by the database itself in steps of ten thousand: a person, a tie and an address, and ten sign-ups
 * with attendance on dates of a thousand seats spread over the project's first months.
 */
final class SyntheticWorld {
    private static final int STEP = 10_000;

    private final JdbcClient jdbc;
    private final String project;

    SyntheticWorld(DataSource owner, String project) {
        this.jdbc = JdbcClient.create(owner);
        this.project = project;
    }

    void load(int persons, IntConsumer progress) {
        var id = jdbc.sql("select id from project.project where slug = :slug")
                .param("slug", project)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new CannotStart("There is no project " + project + " in this demonstration."));
        for (int done = 0; done < persons; done += STEP) {
            jdbc.sql(statement())
                    .param("project", id)
                    .param("count", Math.min(STEP, persons - done))
                    .query(Integer.class)
                    .single();
            progress.accept(Math.min(persons, done + STEP));
        }
        jdbc.sql("analyze").update();
    }

    private static String statement() {
        try {
            return new ClassPathResource("operation/synthetic.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
