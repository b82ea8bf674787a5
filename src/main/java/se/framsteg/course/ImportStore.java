package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.course.reading.CalendarReading.ReadDate;

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

    private record Existing(@Nullable String town, boolean exact, boolean placeUnknown) {}

    /**
     * Whether a date was read before, or is planned at this time: in the same place, as far as both say where. Dates that were
     * read before places were remembered count wherever they are now, unless the calendar has several at this time.
     */
    boolean known(UUID programme, ReadDate date, @Nullable UUID part, boolean alone) {
        return jdbc
                .sql("""
                select d.town, bool_or(coalesce(i.key = :exact, false)) as exact,
                       count(i.key) = 1 and bool_or(coalesce(i.key = :key, false)) as place_unknown
                  from course.course_date d left join course.imported_date i on i.date_id = d.id and i.programme_id = :programme
                 where d.id in (select date_id from course.imported_date
                                 where programme_id = :programme and key in (:key, :exact))
                    or (d.part_id = :part and d.starts_at = :starts)
                 group by d.id
                """)
                .param("programme", programme)
                .param("key", CalendarImports.key(date))
                .param("exact", CalendarImports.placedKey(date))
                .param("part", part)
                .param("starts", at(CalendarImports.starts(date)))
                .query(Existing.class)
                .list()
                .stream()
                .anyMatch(existing -> existing.exact()
                        || (existing.placeUnknown() && alone)
                        || existing.town() == null
                        || date.town() == null
                        || existing.town().equalsIgnoreCase(date.town()));
    }

    /** Where dates were held so far. */
    List<String> towns() {
        return jdbc.sql("select distinct town from course.course_date where town is not null and status <> 'DRAFT'")
                .query(String.class)
                .list();
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

    void remember(UUID programme, ReadDate read, UUID date, UUID run) {
        for (var key : List.of(CalendarImports.key(read), CalendarImports.placedKey(read))) {
            jdbc.sql("""
                insert into course.imported_date (programme_id, key, date_id, import_id)
                values (:programme, :key, :date, :run) on conflict do nothing
                """)
                    .param("programme", programme)
                    .param("key", key)
                    .param("date", date)
                    .param("run", run)
                    .update();
        }
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
