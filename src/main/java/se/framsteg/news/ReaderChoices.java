package se.framsteg.news;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.course.Programmes;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;

/** What readers of an association's newsletter can choose among: slugs and their names. */
@Service
@Transactional(readOnly = true)
public class ReaderChoices {
    private final Programmes programmes;
    private final JdbcClient jdbc;

    private final BusinessClock clock;

    ReaderChoices(Programmes programmes, JdbcClient jdbc, BusinessClock clock) {
        this.clock = clock;
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    public Map<String, String> themes(Language language) {
        var themes = new LinkedHashMap<String, String>();
        programmes
                .themes()
                .forEach(theme -> themes.put(theme.slug(), language.swedish() ? theme.name() : theme.nameEn()));
        return themes;
    }

    /** The association's published projects that go on, shared ones included, and those that were chosen while they did. */
    public Map<String, String> projects(UUID association, Interests chosen) {
        var projects = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select slug, name from project.published_project
                 where published and (ends >= :today or slug = any (:chosen))
                   and (association_id = :association
                       or id in (select project_id from project.published_partner where organisation_id = :association))
                 order by name
                """)
                .param("association", association)
                .param("today", clock.today())
                .param("chosen", chosen.projects().toArray(String[]::new))
                .query(row -> {
                    projects.put(row.getString("slug"), row.getString("name"));
                });
        return projects;
    }
}
