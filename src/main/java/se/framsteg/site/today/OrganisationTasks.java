package se.framsteg.site.today;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Names of organisations that somebody has typed and nobody has accepted or merged. */
@Component
class OrganisationTasks implements WaitingTasks {
    private final Organisations organisations;
    private final Access access;

    OrganisationTasks(Organisations organisations, Access access) {
        this.organisations = organisations;
        this.access = access;
    }

    @Override
    public List<Task> forMe(Frame frame) {
        if (!access.mayAnywhere(Right.ORGANISATION_WRITE)) {
            return List.of();
        }
        long pending = organisations.waiting();
        return pending == 0
                ? List.of()
                : List.of(new Task(
                        frame.t("site.today.organisations"),
                        frame.n("site.today.organisations", pending),
                        frame.t("site.today.organisations.verb"),
                        frame.link("/arbete/organisationer"),
                        false));
    }
}
