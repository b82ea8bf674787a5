package se.framsteg.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.keys.KeyRing;

/** The files that were made, sealed. */
@Repository
class FileStore {
    private static final String FILE =
            "select id, version_id, month, kind, name, size, sha256, rows, left_out, made_at from report.month_file ";

    private final JdbcClient jdbc;
    private final KeyRing keys;

    FileStore(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    SealedParts open(UUID file, UUID project) {
        return new SealedParts(
                file,
                keys,
                (number, content) -> jdbc.sql("""
                        insert into report.month_file_part (file_id, project_id, number, content)
                        values (:file, :project, :number, :content)
                        """)
                        .param("file", file)
                        .param("project", project)
                        .param("number", number)
                        .param("content", content)
                        .update());
    }

    void add(MonthFile file, UUID project, String template, @Nullable UUID by) {
        jdbc.sql("""
                insert into report.month_file
                       (id, version_id, project_id, month, kind, name, size, sha256, rows, left_out, template, made_at, made_by)
                values (:id, :version, :project, :month, :kind, :name, :size, :sha256, :rows, :leftOut, :template::jsonb, :at, :by)
                """)
                .param("id", file.id())
                .param("version", file.version())
                .param("project", project)
                .param("month", file.month().atDay(1))
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("rows", file.rows())
                .param("leftOut", file.leftOut())
                .param("template", template)
                .param("at", file.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<MonthFile> find(UUID project, UUID file) {
        return jdbc.sql(FILE + "where id = :file and project_id = :project")
                .param("file", file)
                .param("project", project)
                .query(FileStore::file)
                .optional();
    }

    List<MonthFile> of(UUID project, YearMonth month) {
        return jdbc.sql(FILE + "where project_id = :project and month = :month order by made_at desc, id desc")
                .param("project", project)
                .param("month", month.atDay(1))
                .query(FileStore::file)
                .list();
    }

    /** Everybody in this version of a month, and so in the files that are made of it. */
    List<UUID> people(UUID version) {
        return jdbc.sql("select person_id from report.month_row where version_id = :version order by person_id")
                .param("version", version)
                .query(UUID.class)
                .list();
    }

    /** Writes the file as it was made, part by part. */
    void read(UUID file, OutputStream out) {
        jdbc.sql("select number, content from report.month_file_part where file_id = :file order by number")
                .param("file", file)
                .withFetchSize(1)
                .query((ResultSet row) -> {
                    try {
                        out.write(
                                keys.decrypt(row.getBytes("content"), SealedParts.context(file, row.getInt("number"))));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static MonthFile file(ResultSet row, int number) throws SQLException {
        return new MonthFile(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                FileKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                row.getBytes("sha256"),
                row.getInt("rows"),
                row.getInt("left_out"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
