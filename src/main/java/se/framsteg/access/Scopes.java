package se.framsteg.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.NotFound;

/** The register of what rights can be limited to. Owners register their associations, projects and dates here. */
@Component
public class Scopes {
    private final JdbcClient jdbc;

    Scopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Registers a thing in the transaction that makes it.
     *
     * @param kind {@code ASSOCIATION}, {@code PROJECT} or {@code DATE}
     * @param parent the scope that holds it, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(UUID id, String kind, @Nullable UUID parent) {
        jdbc.sql(
                        "insert into access.scope (id, kind, parent_id) values (:id, :kind, :parent) on conflict (id) do nothing")
                .param("id", id)
                .param("kind", kind)
                .param("parent", parent)
                .update();
    }

    /** A project belongs to another association from now on, in the transaction that moves it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID project, UUID association) {
        var moved = jdbc.sql("select access.move(:project, :association)")
                .param("project", project)
                .param("association", association)
                .query(Boolean.class)
                .single();
        if (!moved) {
            throw new NotFound("scope");
        }
    }
}
