package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Posts that a writer wants published wait for those who may. */
@Component
class NewsTasks implements WaitingTasks {
    private final JdbcClient jdbc;

    NewsTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        return jdbc.sql("""
                select p.id, t.title from news.post p
                  join lateral (select title from news.text t where t.post_id = p.id order by language = 'sv' desc limit 1) t
                    on true
                 where p.asked_at is not null and p.scope_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[])
                 order by p.asked_at limit 5
                """)
                .query((row, n) -> new Task(
                        frame.t("news.task.title", row.getString("title")),
                        frame.t("news.task.asked"),
                        frame.t("news.task.verb"),
                        frame.link("/arbete/nyheter/" + row.getObject("id", UUID.class)),
                        false))
                .list();
    }
}
