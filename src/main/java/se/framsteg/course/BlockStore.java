package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.instant;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blocks of dates: those that staff have set, or the usual ones. */
@Repository
class BlockStore {
    private final JdbcClient jdbc;

    BlockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DayBlocks of(CourseDate date) {
        var set = set(date.id());
        return set.isEmpty() ? DayBlocks.usual(Attendances.session(date)) : new DayBlocks(set);
    }

    List<Block> set(UUID date) {
        return jdbc.sql("""
                select position, starts_at, ends_at, break_minutes from course.date_block where date_id = :date order by position
                """)
                .param("date", date)
                .query((row, n) -> new Block(
                        row.getInt("position"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getInt("break_minutes")))
                .list();
    }

    /** What a date is from now on; recorded attendance has kept its own blocks. */
    void save(UUID date, List<Block> blocks) {
        jdbc.sql("delete from course.date_block where date_id = :date")
                .param("date", date)
                .update();
        for (var block : blocks) {
            jdbc.sql("""
                    insert into course.date_block (date_id, position, starts_at, ends_at, break_minutes)
                    values (:date, :position, :starts, :ends, :breaks)
                    """)
                    .param("date", date)
                    .param("position", block.position())
                    .param("starts", at(block.starts()))
                    .param("ends", at(block.ends()))
                    .param("breaks", block.breakMinutes())
                    .update();
        }
    }
}
