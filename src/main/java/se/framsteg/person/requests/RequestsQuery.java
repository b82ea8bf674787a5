package se.framsteg.person.requests;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Grants;
import se.framsteg.access.Right;
import se.framsteg.access.Role;
import se.framsteg.person.Requests;
import se.framsteg.shared.NotFound;

/** Gathers the page about questions, with the line that says whom it showed. */
@Service
class RequestsQuery {
    private final JdbcClient jdbc;
    private final Requests requests;
    private final Grants grants;
    private final Access access;
    private final Audit audit;

    RequestsQuery(JdbcClient jdbc, Requests requests, Grants grants, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public RequestsPage page(@Nullable String done) {
        if (!access.mayAnywhere(Right.PERSON_WRITE) && !access.mayAnywhere(Right.SIGN_UP_WRITE)) {
            throw new NotFound("right");
        }
        var toAnswer = requests.toAnswer();
        var asked = requests.asked();
        audit.read(
                "person.requests",
                Stream.concat(
                                toAnswer.stream().map(Requests.ToAnswer::person),
                                asked.stream().filter(one -> one.name() != null).map(Requests.Asked::person))
                        .distinct()
                        .toList());
        Map<String, Role> roles = grants.roles().stream().collect(Collectors.toMap(Role::key, role -> role));
        return new RequestsPage(toAnswer, asked, projects(), roles, done);
    }

    private Map<UUID, String> projects() {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from project.published_project")
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return names;
    }
}
