package se.framsteg.demo.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.demo.signin.DemoPage.Someone;

/** Participants whose address is confirmed, as far as the invented world has any. */
@Repository
class DemoParticipants {
    private static final String CONFIRMED = """
            select distinct p.current_id, p.name
              from person.published_person p
              join person.published_contact c on c.person_id = p.id
             where c.confirmed_at is not null and not p.protected
            """;

    private final JdbcClient jdbc;

    DemoParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Someone> some(int most) {
        return jdbc.sql(CONFIRMED + " order by p.name limit :most")
                .param("most", most)
                .query(DemoParticipants::someone)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Someone> one(UUID person) {
        return jdbc.sql(CONFIRMED + " and p.current_id = :person")
                .param("person", person)
                .query(DemoParticipants::someone)
                .optional();
    }

    private static Someone someone(ResultSet row, int number) throws SQLException {
        return new Someone(row.getObject(1, UUID.class), row.getString(2), false, "");
    }
}
