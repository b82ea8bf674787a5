package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;

/** The file of a message that is being written: kept while it is looked at and tried, unchanged once it is sent. */
@Service
public class MessageFiles {
    private static final Duration UNSENT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final CourseDateStore dates;
    private final Access access;
    private final Acting acting;
    private final BusinessClock clock;

    MessageFiles(JdbcClient jdbc, CourseDateStore dates, Access access, Acting acting, BusinessClock clock) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.access = access;
        this.acting = acting;
        this.clock = clock;
    }

    /** Takes the place of the file that was there. A message that was sent keeps the one it went with. */
    @Transactional
    public void keep(UUID date, UUID message, MessageFile file) {
        access.require(Right.MESSAGE_SEND, date);
        remove(date, message);
        forgetUnsent(date);
        if (sent(message)) {
            return;
        }
        jdbc.sql("""
                insert into course.date_message_file (message_id, date_id, project_id, name, content_type, content, sha256, kept_at, kept_by)
                values (:message, :date, :project, :name, :type, :content, :hash, :now, :by)
                """)
                .param("message", message)
                .param("date", date)
                .param("project", dates.get(date).projectId())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("content", file.bytes())
                .param("hash", sha256(file.bytes()))
                .param("now", at(clock.now()))
                .param("by", acting.current().id())
                .update();
    }

    @Transactional
    public void remove(UUID date, UUID message) {
        access.require(Right.MESSAGE_SEND, date);
        if (!sent(message)) {
            jdbc.sql("delete from course.date_message_file where message_id = :message and date_id = :date")
                    .param("message", message)
                    .param("date", date)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<MessageFile> of(UUID date, UUID message) {
        access.require(Right.MESSAGE_SEND, date);
        return jdbc.sql("""
                select name, content_type, content from course.date_message_file
                 where message_id = :message and date_id = :date
                """)
                .param("message", message)
                .param("date", date)
                .query((row, n) ->
                        new MessageFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    /** What was chosen for a message that nobody sent is not kept. */
    private void forgetUnsent(UUID date) {
        jdbc.sql("""
                delete from course.date_message_file f
                 where f.date_id = :date and f.kept_at < :before
                   and not exists (select 1 from course.date_message m where m.id = f.message_id)
                """)
                .param("date", date)
                .param("before", at(clock.now().minus(UNSENT)))
                .update();
    }

    private boolean sent(UUID message) {
        return jdbc.sql("select exists (select 1 from course.date_message where id = :id)")
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
