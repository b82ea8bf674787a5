package se.framsteg.project;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.ScopeNames;

/** Rights can be limited to a project. */
@Component
class ProjectScopes implements ScopeNames {
    private final JdbcClient jdbc;

    ProjectScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScopeName> scopeNames() {
        return jdbc.sql("""
                        select id, 'PROJECT' as kind, name from project.published_project
                         where id = any ((select access.scopes('PROJECT_READ'))::uuid[])
                         order by name
                        """).query(ScopeName.class).list();
    }
}
