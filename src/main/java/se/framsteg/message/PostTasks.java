package se.framsteg.message;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Letters that cannot leave, or that nobody took, wait for somebody who may do something about it. */
@Component
class PostTasks implements WaitingTasks {
    private final Letters letters;
    private final Access access;

    PostTasks(Letters letters, Access access) {
        this.letters = letters;
        this.access = access;
    }

    @Override
    public List<Task> forMe(Frame frame) {
        if (!access.mayAnywhere(Right.MESSAGE_SEND)) {
            return List.of();
        }
        var state = letters.state();
        if (!state.server() && state.waiting() > 0) {
            return List.of(task(frame, frame.n("message.task.waiting", state.waiting()), true));
        }
        var pause = state.pause();
        if (pause != null) {
            return List.of(task(
                    frame,
                    frame.n("message.task.paused", state.waiting(), frame.instant(pause.since()), pause.answer()),
                    true));
        }
        return state.failed() > 0
                ? List.of(task(frame, frame.n("message.log.failed", state.failed()), false))
                : List.of();
    }

    private static Task task(Frame frame, String sentence, boolean urgent) {
        return new Task(
                frame.t("message.log.title"),
                sentence,
                frame.t("message.task.verb"),
                frame.link("/arbete/post"),
                urgent);
    }
}
