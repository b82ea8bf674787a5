package se.framsteg.site;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Messages from the site wait for those who keep the association's register. */
@Component
class MessageTasks implements WaitingTasks {
    private final Messages messages;

    MessageTasks(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Task> forMe(Frame frame) {
        int open = messages.openCount();
        return open == 0
                ? List.of()
                : List.of(new Task(
                        frame.t("site.messages.task"),
                        frame.n("site.messages.task", open),
                        frame.t("site.messages.task.verb"),
                        frame.link("/arbete/meddelanden"),
                        false));
    }
}
