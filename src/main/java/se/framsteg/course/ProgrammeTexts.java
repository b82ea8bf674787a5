package se.framsteg.course;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.InLanguages;

/** What the public reads about a programme and its parts, in each language that somebody has written it in. */
@Service
public class ProgrammeTexts {
    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Access access;
    private final Audit audit;

    ProgrammeTexts(JdbcClient jdbc, Programmes programmes, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.access = access;
        this.audit = audit;
    }

    /** @param parts what each part is, in short */
    public record Texts(InLanguages summary, InLanguages description, Map<UUID, InLanguages> parts) {}

    @Transactional
    public void tell(UUID programme, Texts texts) {
        access.require(Right.COURSE_WRITE, programmes.projectOf(programme));
        jdbc.sql("""
                update course.programme
                   set summary = :summary, summary_en = :summaryEn, summary_easy = :summaryEasy,
                       description = :description, description_en = :descriptionEn, description_easy = :descriptionEasy
                 where id = :id
                """)
                .param("summary", texts.summary().swedish())
                .param("summaryEn", texts.summary().english())
                .param("summaryEasy", texts.summary().easy())
                .param("description", texts.description().swedish())
                .param("descriptionEn", texts.description().english())
                .param("descriptionEasy", texts.description().easy())
                .param("id", programme)
                .update();
        texts.parts()
                .forEach((part, summary) -> jdbc.sql("""
                        update course.part set summary = :summary, summary_en = :english, summary_easy = :easy
                         where id = :id and programme_id = :programme
                        """)
                        .param("summary", summary.swedish())
                        .param("english", summary.english())
                        .param("easy", summary.easy())
                        .param("id", part)
                        .param("programme", programme)
                        .update());
        audit.changed("course.programme.texts", "course.programme", programme);
    }
}
