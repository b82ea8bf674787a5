package se.framsteg.project;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which projects stand on whose site: an association shows its own, and those it takes part in with others. */
@Service
public class SharedProjects {
    private final JdbcClient jdbc;

    SharedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The published projects that stand on the site of this association. */
    @Transactional(readOnly = true)
    public Set<UUID> shownBy(UUID association) {
        return jdbc.sql("""
                select p.id from project.published_project p
                 where p.published
                   and (p.association_id = :association
                        or exists (select from project.published_partner t
                                     join organisation.published_organisation o on o.id = t.organisation_id
                                    where t.project_id = p.id and o.current_id = :association))
                """).param("association", association).query(UUID.class).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
