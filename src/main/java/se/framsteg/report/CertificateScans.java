package se.framsteg.report;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Scan;
import se.framsteg.shared.keys.KeyRing;

/** Seals scanned papers of certificates and opens them again. Each is sealed to its own id, so that none stands for another. */
@Repository
class CertificateScans {
    private final JdbcClient jdbc;
    private final KeyRing keys;

    CertificateScans(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    UUID add(
            UUID project,
            UUID certificate,
            String name,
            String contentType,
            byte[] content,
            @Nullable UUID by,
            Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into report.certificate_scan
                       (id, certificate_id, project_id, name, content_type, sha256, content, made_at, made_by)
                values (:id, :certificate, :project, :name, :type, sha256(:plain), :sealed, :at, :by)
                """)
                .param("id", id)
                .param("certificate", certificate)
                .param("project", project)
                .param("name", name)
                .param("type", contentType)
                .param("plain", content)
                .param("sealed", keys.encrypt(content, seal(id)))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .update();
        return id;
    }

    List<CertificateScan> of(UUID project, UUID certificate) {
        return jdbc.sql("""
                select id, made_at, content_type from report.certificate_scan
                 where project_id = :project and certificate_id = :certificate
                 order by made_at, id
                """)
                .param("project", project)
                .param("certificate", certificate)
                .query((row, n) -> new CertificateScan(
                        row.getObject("id", UUID.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("content_type")))
                .list();
    }

    /** The type is read from the paper itself: what was said of it when it came is not trusted. */
    Optional<CertificateScan.Content> open(UUID project, UUID certificate, UUID scan) {
        return jdbc.sql("""
                select content from report.certificate_scan
                 where id = :id and project_id = :project and certificate_id = :certificate
                """)
                .param("id", scan)
                .param("project", project)
                .param("certificate", certificate)
                .query((row, n) -> keys.decrypt(row.getBytes("content"), seal(scan)))
                .optional()
                .map(bytes -> new CertificateScan.Content(Scan.type(bytes), bytes));
    }

    private static byte[] seal(UUID id) {
        return ("report.certificate_scan:" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
