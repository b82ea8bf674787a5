package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.instant;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Scan;

/** Evidence of attendance as it came: scanned lists, reports of meetings. Kept with its hash, the same file once. */
@Service
public class AttendanceFiles {
    private static final Duration UNCLAIMED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final CourseDateStore dates;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    AttendanceFiles(
            JdbcClient jdbc, CourseDateStore dates, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Kind {
        SCAN,
        MEETING_REPORT
    }

    public record Kept(
            UUID id,
            Kind kind,
            String name,
            long size,
            String sha256,
            Instant keptAt,
            @Nullable UUID keptBy) {}

    /** @param name to keep it under: what it is and of which day, nothing about people, whatever it was called before */
    public record Content(String name, String contentType, byte[] bytes) {}

    /** Keeps a file as evidence; the same bytes again are the file that is there. */
    @Transactional
    public UUID keep(UUID date, Kind kind, String name, String contentType, byte[] bytes) {
        var id = hold(date, kind, name, contentType, bytes);
        claim(date, id);
        return id;
    }

    /** Holds a file for a form that is not saved yet; it is deleted after a day unless it is claimed. */
    @Transactional
    public UUID hold(UUID date, Kind kind, String name, String contentType, byte[] bytes) {
        access.require(Right.ATTENDANCE_WRITE, date);
        if (bytes.length == 0 || bytes.length > Scan.MOST_BYTES) {
            throw new IllegalArgumentException("The size of a file is checked before it is kept");
        }
        var course = dates.get(date);
        var hash = sha256(bytes);
        var before = jdbc.sql("select id from course.attendance_file where date_id = :date and sha256 = :hash")
                .param("date", date)
                .param("hash", hash)
                .query(UUID.class)
                .optional();
        if (before.isPresent()) {
            return before.get();
        }
        var id = Ids.next();
        jdbc.sql("""
                insert into course.attendance_file (id, date_id, project_id, kind, name, content_type, content, sha256, kept_at, kept_by,
                        waits_until)
                values (:id, :date, :project, :kind, :name, :type, :content, :hash, :now, :by, :until)
                """)
                .param("id", id)
                .param("date", date)
                .param("project", course.projectId())
                .param("kind", kind.name())
                .param("name", name.replaceAll("[\\p{Cntrl}\\\\/\"]+", "-"))
                .param("type", contentType)
                .param("content", bytes)
                .param("hash", hash)
                .param("now", at(clock.now()))
                .param("by", acting.current().id())
                .param("until", at(clock.now().plus(UNCLAIMED)))
                .update();
        return id;
    }

    /** The form was saved: the file is evidence from now on. */
    @Transactional
    public void claim(UUID date, UUID file) {
        access.require(Right.ATTENDANCE_WRITE, date);
        var claimed = jdbc.sql("""
                update course.attendance_file set waits_until = null
                 where id = :id and date_id = :date and waits_until is not null
                """).param("id", file).param("date", date).update();
        if (claimed > 0) {
            audit.changed("evidence-kept", "course.attendance_file", file);
        }
    }

    /** The name of a file that belongs to the date. */
    @Transactional(readOnly = true)
    public Optional<String> name(UUID date, UUID file) {
        return jdbc.sql("select name from course.attendance_file where id = :id and date_id = :date")
                .param("id", file)
                .param("date", date)
                .query(String.class)
                .optional();
    }

    /** Deletes the files of forms that nobody saved; as a job. */
    @Transactional
    public int forgetUnclaimed() {
        return jdbc.sql("delete from course.attendance_file where waits_until < :now")
                .param("now", at(clock.now()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Kept> of(UUID date) {
        return jdbc.sql("""
                select id, kind, name, length(content) as size, sha256, kept_at, kept_by
                  from course.attendance_file
                 where date_id = :date and waits_until is null order by kept_at
                """)
                .param("date", date)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getLong("size"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        instant(row, "kept_at"),
                        row.getObject("kept_by", UUID.class)))
                .list();
    }

    /** The file, when it belongs to this date and the actor may see it; whom it shows is written down as read. */
    @Transactional
    public Content content(UUID date, UUID file) {
        var course = dates.find(date).orElseThrow(() -> new NotFound("file"));
        var content = jdbc.sql("select kind, content from course.attendance_file where id = :id and date_id = :date")
                .param("id", file)
                .param("date", date)
                .query((row, n) -> content(Kind.valueOf(row.getString("kind")), course, row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound("file"));
        audit.changed("evidence-opened", "course.attendance_file", file);
        audit.read("attendance-file", course.projectId(), shownBy(date));
        return content;
    }

    private static Content content(Kind kind, CourseDate course, byte[] bytes) {
        var type = kind == Kind.SCAN ? Scan.type(bytes) : "text/csv";
        var day = LocalDate.ofInstant(course.startsAt(), BusinessClock.ZONE);
        return new Content(
                (kind == Kind.SCAN ? "narvarolista-" : "motesrapport-") + day + Scan.ending(type), type, bytes);
    }

    /** Everybody who has or had a seat may stand on the paper of the date. */
    private List<UUID> shownBy(UUID date) {
        return jdbc.sql("""
                select person_id from course.sign_up where date_id = :date and person_id is not null
                union
                select person_id from course.attendance where date_id = :date and person_id is not null
                """).param("date", date).query(UUID.class).list();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
