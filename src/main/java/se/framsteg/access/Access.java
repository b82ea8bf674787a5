package se.framsteg.access;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.NotFound;

/** Answers whether the current actor may do something. What one may not do somewhere does not exist for one: 404. */
@Service
@Transactional(readOnly = true)
public class Access {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final JdbcClient jdbc;
    private final Acting acting;

    Access(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
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
            tell(right, scope.toString());
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
            tell(right, "any scope");
            throw new NotFound("right");
        }
    }

    /** A colleague sees no link to what they may not do: who asks for it has typed an address, or lost the right a moment ago. */
    private void tell(Right right, String scope) {
        if (acting.current() instanceof Actor.Staff staff) {
            LOG.info("Refused: {} in {}, asked by {}", right, scope, staff.person());
        }
    }
}
