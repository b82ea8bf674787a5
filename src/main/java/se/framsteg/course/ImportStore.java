package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports of calendars remember. */
@Repository
class ImportStore {
    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who save the same calendar at once make its dates once. */
    void lock(UUID programme) {
        jdbc.sql("select 1 from course.programme where id = :id for update")
                .param("id", programme)
                .query()
                .listOfRows();
    }

    boolean known(UUID programme, byte[] key, @Nullable UUID part, Instant starts) {
        return jdbc.sql("""
                select exists (select 1 from course.imported_date where programme_id = :programme and key = :key)
                    or exists (select 1 from course.course_date where part_id = :part and starts_at = :starts)
                """)
                .param("programme", programme)
                .param("key", key)
                .param("part", part)
                .param("starts", at(starts))
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, UUID programme, UUID project, int made, int known, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                insert into course.calendar_import (id, programme_id, project_id, made, known, at, by)
                values (:id, :programme, :project, :made, :known, :now, :by)
                """)
                .param("id", id)
                .param("programme", programme)
                .param("project", project)
                .param("made", made)
                .param("known", known)
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    void remember(UUID programme, byte[] key, UUID date, UUID run) {
        jdbc.sql("""
                insert into course.imported_date (programme_id, key, date_id, import_id)
                values (:programme, :key, :date, :run)
                """)
                .param("programme", programme)
                .param("key", key)
                .param("date", date)
                .param("run", run)
                .update();
    }

    PauseRule pauseRule(UUID project) {
        return PauseRule.of(jdbc
                .sql("select key, value from project.published_setting where project_id = :project")
                .param("project", project)
                .query((row, n) -> new String[] {row.getString("key"), row.getString("value")})
                .list()
                .stream()
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }
}
