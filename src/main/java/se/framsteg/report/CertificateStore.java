package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates of a month: made as a set, signed one by one. */
@Repository
class CertificateStore {
    private static final String LINES = """
            line as (
                select c.current_id as person_id, a.date_id, a.on_date, d.title, a.countable_minutes as minutes,
                       row_number() over (partition by c.current_id order by a.on_date, a.id) as position
                  from course.published_attendance a
                  join person.published_person c on c.id = a.person_id
                  join course.published_date d on d.id = a.date_id
                 where a.project_id = :project and a.on_date >= :from and a.on_date < :next
                   and a.counting_reason = 'PARTICIPANT' and a.countable_minutes > 0
                   and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY')),
            wanted as (
                select person_id, sum(minutes)::int as minutes,
                       sha256(convert_to(string_agg(on_date || '/' || date_id || '/' || minutes, ';' order by position), 'UTF8'))
                           as content
                  from line group by person_id)
            """;

    private static final String CERTIFICATE = """
            select t.id, t.person_id, c.name, c.protected, t.month, t.number, t.minutes, t.hours, t.participant_signed_at,
                   t.participant_signed_by, t.responsible_signed_at, r.name as responsible,
                   t.link is not null as asked
              from report.certificate t
              join person.published_person c on c.id = t.person_id
              left join person.published_person r on r.id = t.responsible
             where t.project_id = :project and t.replaced_at is null\s""";

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose hours were corrected away or changed lose their certificate; those without one get it. Returns how many. */
    int make(ReportedProject project, YearMonth month, @Nullable UUID by, Instant now) {
        var params = params(project, month, now);
        jdbc.sql("with " + LINES + """
                update report.certificate t set replaced_at = :now
                 where t.project_id = :project and t.month = :from and t.replaced_at is null
                   and not exists (select 1 from wanted w where w.person_id = t.person_id and w.content = t.content)
                """).params(params).update();
        var made =
                jdbc.sql("with " + LINES + """
                insert into report.certificate (id, project_id, person_id, month, number, minutes, hours, content, made_at, made_by)
                select uuidv7(), :project, w.person_id, :from,
                       1 + (select count(*) from report.certificate t
                             where t.project_id = :project and t.person_id = w.person_id and t.month = :from),
                       w.minutes, w.minutes / 60, w.content, :now, :by
                  from wanted w
                 where not exists (select 1 from report.certificate t
                                    where t.project_id = :project and t.person_id = w.person_id and t.month = :from
                                      and t.replaced_at is null)
                """).params(params).param("by", by).update();
        jdbc.sql("with " + LINES + """
                insert into report.certificate_line (certificate_id, project_id, position, date_id, on_date, title, minutes)
                select t.id, :project, l.position, l.date_id, l.on_date, l.title, l.minutes
                  from report.certificate t join line l on l.person_id = t.person_id
                 where t.project_id = :project and t.month = :from and t.replaced_at is null
                   and not exists (select 1 from report.certificate_line x where x.certificate_id = t.id)
                """).params(params).update();
        return made;
    }

    List<Certificate> of(UUID project, YearMonth month) {
        return jdbc.sql(CERTIFICATE + "and t.month = :month order by c.name, t.id")
                .param("project", project)
                .param("month", month.atDay(1))
                .query(CertificateStore::certificate)
                .list();
    }

    Optional<Certificate> find(UUID project, UUID certificate) {
        return jdbc.sql(CERTIFICATE + "and t.id = :id")
                .param("project", project)
                .param("id", certificate)
                .query(CertificateStore::certificate)
                .optional();
    }

    List<Certificate.Line> lines(UUID certificate) {
        return jdbc.sql("""
                select on_date, title, minutes from report.certificate_line where certificate_id = :id order by position
                """)
                .param("id", certificate)
                .query((row, n) ->
                        new Certificate.Line(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** The confirmed address of a participant in the project, for the link to sign; never one of a protected person. */
    Optional<String> address(UUID project, UUID person) {
        return jdbc.sql("""
                select k.value from person.published_contact k
                  join person.published_person o on o.id = k.person_id
                 where o.current_id = :person and not o.protected and k.project_id = :project
                   and k.kind = 'EMAIL' and k.confirmed_at is not null
                 order by k.confirmed_at desc limit 1
                """)
                .param("project", project)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    void link(UUID certificate, byte[] hash, Instant until) {
        jdbc.sql("update report.certificate set link = :hash, link_until = :until where id = :id")
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", certificate)
                .update();
    }

    boolean signedOnPaper(UUID certificate, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                update report.certificate
                   set participant_signed_at = :at, participant_signed_by = 'PAPER', entered_by = :by
                 where id = :id and participant_signed_at is null and replaced_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", certificate)
                        .update()
                == 1;
    }

    boolean signedByResponsible(UUID certificate, UUID by, Instant at) {
        return jdbc.sql("""
                update report.certificate set responsible_signed_at = :at, responsible = :by
                 where id = :id and participant_signed_at is not null and responsible_signed_at is null and replaced_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", certificate)
                        .update()
                == 1;
    }

    private static Map<String, Object> params(ReportedProject project, YearMonth month, Instant now) {
        var params = new HashMap<String, Object>();
        params.put("project", project.id());
        params.put("from", month.atDay(1));
        params.put("next", month.plusMonths(1).atDay(1));
        params.put("now", now.atOffset(ZoneOffset.UTC));
        return params;
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getBoolean("protected"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("number"),
                row.getInt("minutes"),
                row.getInt("hours"),
                instant(row, "participant_signed_at"),
                "PAPER".equals(row.getString("participant_signed_by")),
                instant(row, "responsible_signed_at"),
                row.getString("responsible"),
                row.getBoolean("asked"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
