package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.instant;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.Overlap.Presence;

/** Hours that two projects count for the same person. */
@Service
public class Overlaps {
    private final JdbcClient jdbc;
    private final Access access;

    Overlaps(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<Overlap> of(UUID project) {
        if (!access.may(Right.ATTENDANCE_WRITE, project)) {
            access.require(Right.MONTH_READ, project);
        }
        var presences = jdbc.sql("select * from course.counted_twice(:project)")
                .param("project", project)
                .query((row, n) -> new Presence(
                        row.getObject("person_id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getObject("date_id", UUID.class),
                        new Stay(instant(row, "starts_at"), instant(row, "ends_at"))))
                .list();
        return Overlap.among(presences).stream()
                .filter(overlap -> overlap.first().project().equals(project)
                        || overlap.second().project().equals(project))
                .toList();
    }
}
