package se.framsteg.person.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.person.Requests;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Questions about people whom the actor has, on the page of the day. */
@Component
class RequestTasks implements WaitingTasks {
    private final Requests requests;
    private final Access access;

    RequestTasks(Requests requests, Access access) {
        this.requests = requests;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        if (access.scopes(Right.PERSON_WRITE).isEmpty()) {
            return List.of();
        }
        int waiting = requests.toAnswer().size();
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        frame.t("person.request.title"),
                        frame.n("person.request.task", waiting),
                        frame.t("person.request.task.verb"),
                        frame.link("/arbete/personer/fragor"),
                        true));
    }
}
