package se.framsteg.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.person.FileIdentity;
import se.framsteg.person.Identities;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a file of a version: reads its rows as a stream, asks for a thousand identities at a time and writes sealed parts, so
 * that memory stays flat however large the month is.
 */
@Service
class FileMaker {
    private static final int AT_A_TIME = 1_000;

    private record Row(
            UUID person,
            LocalDate starts,
            @Nullable LocalDate ends,
            int hours,
            @Nullable String employerNumber,
            @Nullable String employer) {}

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Templates templates;
    private final Workbooks workbooks;
    private final Identities identities;
    private final BusinessClock clock;
    private final JsonMapper json;

    FileMaker(
            JdbcClient jdbc,
            FileStore files,
            Templates templates,
            Workbooks workbooks,
            Identities identities,
            BusinessClock clock,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.files = files;
        this.templates = templates;
        this.workbooks = workbooks;
        this.identities = identities;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    MonthFile make(ReportedProject project, Version version, FileKind kind, @Nullable UUID by) {
        var id = Ids.next();
        var template = templates.of(project.period()).template();
        var head = project.head(version.month());
        var count = new Count();
        try (var parts = files.open(id, project.id())) {
            try (var writer = writer(project, kind, template, head, parts)) {
                write(project, version, writer, count);
            }
            parts.close();
            var file = new MonthFile(
                    id,
                    version.id(),
                    version.month(),
                    kind,
                    kind.fileName(version.month(), project.name()),
                    parts.size(),
                    parts.hash(),
                    count.written,
                    count.leftOut,
                    clock.now());
            files.add(file, project.id(), json.writeValueAsString(template), by);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MonthFileWriter writer(
            ReportedProject project, FileKind kind, MonthTemplate template, FileHead head, OutputStream out)
            throws IOException {
        return switch (kind) {
            case XLSX -> new MonthXlsx(out, template, head);
            case CSV -> new MonthCsv(out, template, head);
            case WORKBOOK -> {
                var workbook = workbooks.inUse(project.id()).orElseThrow();
                yield new WorkbookFiller(workbook.content(), workbook.mapping(), template, head, out);
            }
        };
    }

    private void write(ReportedProject project, Version version, MonthFileWriter writer, Count count) {
        var batch = new ArrayList<Row>(AT_A_TIME);
        jdbc.sql("""
                select r.person_id, r.starts, r.ends, r.hours, o.number, o.name
                  from report.month_row r left join organisation.published_organisation o on o.id = r.organisation_id
                 where r.version_id = :version order by r.person_id
                """).param("version", version.id()).withFetchSize(AT_A_TIME).query((ResultSet row) -> {
            batch.add(row(row));
            if (batch.size() == AT_A_TIME) {
                writeBatch(project, batch, writer, count);
            }
        });
        writeBatch(project, batch, writer, count);
    }

    private void writeBatch(ReportedProject project, List<Row> batch, MonthFileWriter writer, Count count) {
        if (batch.isEmpty()) {
            return;
        }
        var known =
                identities.forFile(project.id(), batch.stream().map(Row::person).toList());
        try {
            for (var row : batch) {
                var its = known.get(row.person());
                var identity = text(its);
                var open = !(its instanceof FileIdentity.Placeholder);
                if (identity == null) {
                    count.leftOut++;
                } else {
                    writer.write(new FileRow(
                            identity,
                            row.starts(),
                            row.ends(),
                            row.hours(),
                            open ? row.employerNumber() : null,
                            open ? row.employer() : null,
                            project.rules().employed()));
                    count.written++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batch.clear();
    }

    private static @Nullable String text(@Nullable FileIdentity identity) {
        return switch (identity) {
            case FileIdentity.Number(String twelve) -> twelve;
            case FileIdentity.Placeholder(String twelve) -> twelve;
            case FileIdentity.NotConfirmed n -> null;
            case FileIdentity.NotKnown n -> null;
            case FileIdentity.Missing m -> null;
            case null -> null;
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("person_id", UUID.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("hours"),
                row.getString("number"),
                row.getString("name"));
    }

    private static final class Count {
        private int written;
        private int leftOut;
    }
}
