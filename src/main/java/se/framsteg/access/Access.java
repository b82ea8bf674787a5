package se.framsteg.access;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.NotFound;

/** Answers whether the current actor may do something. What one may not do somewhere does not exist for one: 404. */
@Service
@Transactional(readOnly = true)
public class Access {
    private final JdbcClient jdbc;

    Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the actor has the right in this association, project or date, or in one that holds it. */
    public boolean may(Right right, UUID scope) {
        return jdbc.sql("select access.may(:right, :scope)")
                .param("right", right.name())
                .param("scope", scope)
                .query(Boolean.class)
                .single();
    }

    public void require(Right right, UUID scope) {
        if (!may(right, scope)) {
            throw new NotFound("scope");
        }
    }

    /** Associations and projects, and dates granted one by one, in which the actor has the right. */
    public Set<UUID> scopes(Right right) {
        return jdbc.sql("select access.scopes(:right)")
                .param("right", right.name())
                .query((row, n) -> Arrays.stream((Object[]) row.getArray(1).getArray())
                        .map(UUID.class::cast)
                        .collect(Collectors.toUnmodifiableSet()))
                .single();
    }

    /** Whether the actor has the right anywhere at all. */
    public boolean mayAnywhere(Right right) {
        return !scopes(right).isEmpty() || mayEverywhere(right);
    }

    /** Whether the actor has the right in the whole installation, also where there is no association yet. */
    public boolean mayEverywhere(Right right) {
        return jdbc.sql("select access.may(:right, null)")
                .param("right", right.name())
                .query(Boolean.class)
                .single();
    }

    public void requireAnywhere(Right right) {
        if (!mayAnywhere(right)) {
            throw new NotFound("right");
        }
    }
}
