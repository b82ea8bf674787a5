package se.framsteg.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.LetterOwner;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Secret;

/** A participant's own way to one certificate: the link says which, and the participant reads and signs it. */
@Service
@Transactional
public class CertificateLinks implements LetterOwner {

    /** What the holder of the link sees. */
    public record Asked(
            String project,
            YearMonth month,
            int minutes,
            int hours,
            @Nullable Instant signed,
            List<Certificate.Line> lines) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CertificateLinks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Asked> read(String secret) {
        var hash = Secret.hashOf(secret);
        var lines = jdbc.sql("select on_date, title, minutes from report.lines_by_link(:hash, :now)")
                .param("hash", hash)
                .param("now", now())
                .query((row, n) ->
                        new Certificate.Line(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3)))
                .list();
        return jdbc.sql("select project, month, minutes, hours, signed_at from report.certificate_by_link(:hash, :now)")
                .param("hash", hash)
                .param("now", now())
                .query((row, n) -> {
                    var signed = row.getObject("signed_at", OffsetDateTime.class);
                    return new Asked(
                            row.getString("project"),
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getInt("minutes"),
                            row.getInt("hours"),
                            signed == null ? null : signed.toInstant(),
                            lines);
                })
                .optional();
    }

    /** Signs; a second time changes nothing. */
    public boolean sign(String secret) {
        return jdbc.sql("select report.sign_by_link(:hash, :now)")
                .param("hash", Secret.hashOf(secret))
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    @Override
    public String kind() {
        return "report.certificate";
    }

    @Override
    public boolean stillWanted(UUID id, String reason) {
        return jdbc.sql("""
                select exists (select 1 from report.certificate
                                where id = :id and participant_signed_at is null and replaced_at is null)
                """).param("id", id).query(Boolean.class).single();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
