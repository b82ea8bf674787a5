package se.framsteg.news;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** A prepared newsletter waits for somebody to read it through. */
@Component
class NewsletterTasks implements WaitingTasks {
    private final Issues issues;
    private final Access access;

    NewsletterTasks(Issues issues, Access access) {
        this.issues = issues;
        this.access = access;
    }

    @Override
    public List<Task> forMe(Frame frame) {
        if (!access.mayAnywhere(Right.NEWS_PUBLISH)) {
            return List.of();
        }
        return issues.desk().stream()
                .filter(issue -> issue.open() && issue.prepared())
                .limit(3)
                .map(issue -> new Task(
                        frame.t("news.issue.task.title"),
                        frame.t("news.issue.task", issue.text().subjectSv()),
                        frame.t("news.issue.task.verb"),
                        frame.link("/arbete/nyhetsbrev/" + issue.id()),
                        false))
                .toList();
    }
}
