package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.NotFound;

/** The associations and projects that somebody writes for. */
@Service
@Transactional(readOnly = true)
public class NewsScopes {
    /** @param project null when the scope is the association itself */
    public record NewsScope(
            UUID id, UUID association, @Nullable UUID project, String name) {}

    private final JdbcClient jdbc;
    private final Access access;

    NewsScopes(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Those in which the actor may write, associations first. */
    public List<NewsScope> writable() {
        return jdbc.sql("""
                select s.id, s.association, s.project, s.name from (
                    select a.id, a.id as association, null::uuid as project, a.name, 1 as place from organisation.published_association a
                    union all
                    select p.id, p.association_id, p.id, p.name, 2 from project.published_project p) s
                 where s.id = any((select access.scopes('NEWS_WRITE'))::uuid[])
                 order by s.place, s.name
                """).query(NewsScope.class).list();
    }

    /** This one, when the actor may write there. */
    NewsScope writable(UUID scope) {
        access.require(Right.NEWS_WRITE, scope);
        return writable().stream()
                .filter(one -> one.id().equals(scope))
                .findFirst()
                .orElseThrow(() -> new NotFound("scope"));
    }
}
