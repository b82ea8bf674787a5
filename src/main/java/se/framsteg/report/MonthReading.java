package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.person.FileIdentity;
import se.framsteg.person.Identities;
import se.framsteg.shared.BusinessClock;

/** Reads months for screens, one transaction per question, as the job that sees all of a project. */
@Service
@Transactional(readOnly = true)
class MonthReading {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final ReportedProjects projects;
    private final LedgerStore ledgers;
    private final VersionStore versions;
    private final MonthRows rows;
    private final GapQuery gaps;
    private final Identities identities;
    private final BusinessClock clock;

    MonthReading(
            JdbcClient jdbc,
            ReportedProjects projects,
            LedgerStore ledgers,
            VersionStore versions,
            MonthRows rows,
            GapQuery gaps,
            Identities identities,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.ledgers = ledgers;
        this.versions = versions;
        this.rows = rows;
        this.gaps = gaps;
        this.identities = identities;
        this.clock = clock;
    }

    List<PreviewRow> preview(UUID project, YearMonth month) {
        return rows.preview(projects.get(project), month, 0, SHOWN);
    }

    MonthSums sums(UUID project, YearMonth month) {
        return rows.sums(projects.get(project), month);
    }

    List<RowDifference> differences(UUID project, YearMonth month) {
        var sent = ledgers.sentVersion(project, month);
        return rows.differences(projects.get(project), month, sent.orElse(null), SHOWN);
    }

    @Transactional
    List<Gap> gaps(UUID project, YearMonth month) {
        var reported = projects.get(project);
        var found = new ArrayList<Gap>(placeholders(reported, month));
        found.addAll(gaps.people(reported, month, SHOWN));
        found.addAll(gaps.dates(reported, month, clock.now()));
        return found;
    }

    Map<Gap.Kind, Long> counts(UUID project, YearMonth month) {
        return gaps.counts(projects.get(project), month, clock.now());
    }

    /** Protected people whose placeholder is missing, or is the same as somebody else's in the same file. */
    private List<Gap> placeholders(ReportedProject project, YearMonth month) {
        var hidden = rows.hidden(project, month);
        if (hidden.isEmpty()) {
            return List.of();
        }
        var known = identities.forFile(
                project.id(), hidden.stream().map(PreviewRow::person).toList());
        var seen = new HashSet<String>();
        var found = new ArrayList<Gap>();
        for (var row : hidden) {
            switch (known.get(row.person())) {
                case FileIdentity.Placeholder(String text) -> {
                    if (!seen.add(text)) {
                        found.add(gap(row, Gap.Kind.COLLISION));
                    }
                }
                case FileIdentity.Number n -> {}
                case FileIdentity.NotConfirmed n -> found.add(gap(row, Gap.Kind.PLACEHOLDER));
                case FileIdentity.NotKnown n -> found.add(gap(row, Gap.Kind.NUMBER));
                case FileIdentity.Missing m -> found.add(gap(row, Gap.Kind.NUMBER));
                case null -> found.add(gap(row, Gap.Kind.NUMBER));
            }
        }
        return found;
    }

    private static Gap gap(PreviewRow row, Gap.Kind kind) {
        return new Gap.OfPerson(row.person(), row.name(), true, row.minutes(), kind);
    }

    /** What happened to a month, the newest first. */
    List<MonthEvent> events(UUID project, YearMonth month) {
        return jdbc.sql("""
                select s.state, s.at, p.name, s.reason, s.file_id
                  from report.month_state s left join person.published_person p on p.id = s.actor_id
                 where s.project_id = :project and s.month = :month order by s.at desc, s.id desc
                """)
                .param("project", project)
                .param("month", month.atDay(1))
                .query(MonthReading::event)
                .list();
    }

    Ledger ledger(UUID project) {
        return ledgers.load(projects.get(project));
    }

    /** The figures of what the office has, per month. */
    List<Version> sent(UUID project) {
        return jdbc.sql("""
                select sent_version from report.month where project_id = :project and sent_version is not null order by month
                """).param("project", project).query(UUID.class).list().stream()
                .map(versions::get)
                .toList();
    }

    LocalDate today() {
        return clock.today();
    }

    private static MonthEvent event(ResultSet row, int number) throws SQLException {
        return new MonthEvent(
                MonthState.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("file_id", UUID.class));
    }
}
