package se.framsteg.site.today;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.report.Deadlines;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** The first month of each project that the office lacks: months are sent in order, so the others wait for it. */
@Component
class MonthTasks implements WaitingTasks {
    private static final Set<String> TO_CORRECT = Set.of("CORRECTION_NEEDED", "RESEND_NEEDED");

    private record Unsent(String slug, String project, YearMonth month, String state) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MonthTasks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        var byProject = new LinkedHashMap<String, List<Unsent>>();
        for (var month : unsent(clock.today())) {
            byProject.computeIfAbsent(month.slug(), slug -> new ArrayList<>()).add(month);
        }
        return byProject.values().stream().map(months -> task(months, frame)).toList();
    }

    private Task task(List<Unsent> months, Frame frame) {
        var first = months.getFirst();
        var due = Deadlines.USUAL.due(first.month());
        var late = Deadlines.USUAL.late(first.month(), clock.today());
        var correct = TO_CORRECT.contains(first.state());
        var sentence = correct
                ? frame.t("site.today.month.correct")
                : frame.t(late ? "site.today.month.late" : "site.today.month.due", frame.date(due));
        if (months.size() > 1) {
            sentence += " " + frame.n("site.today.month.more", months.size() - 1);
        }
        return new Task(
                frame.t("site.today.month", first.project(), frame.month(first.month())),
                sentence,
                frame.t(correct ? "site.today.month.verb.correct" : "site.today.month.verb"),
                frame.link("/arbete/manad/" + first.slug() + "/" + first.month()),
                late || correct);
    }

    private List<Unsent> unsent(LocalDate today) {
        return jdbc.sql("""
                select p.slug, p.name, m.month::date as month, coalesce(r.state, 'NOT_OPEN') as state
                  from project.published_project p
                 cross join lateral generate_series(date_trunc('month', p.starts::timestamp),
                                            least(date_trunc('month', :today::timestamp) - interval '1 month',
                                                  date_trunc('month', p.ends::timestamp)),
                                            interval '1 month') as m(month)
                  left join report.published_month r on r.project_id = p.id and r.month = m.month::date
                 where p.id = any((select access.scopes('MONTH_WRITE'))::uuid[])
                   and p.ends >= :today::date - 60
                   and coalesce(r.state, 'NOT_OPEN') not in ('SUBMITTED', 'ACCEPTED', 'NOTHING_TO_REPORT', 'SENT_OUTSIDE')
                 order by p.name, m.month
                """)
                .param("today", today)
                .query((row, n) -> new Unsent(
                        row.getString("slug"),
                        row.getString("name"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("state")))
                .list();
    }
}
