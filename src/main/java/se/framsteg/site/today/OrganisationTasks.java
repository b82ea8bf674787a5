package se.framsteg.site.today;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Names of organisations that somebody has typed and nobody has accepted or merged. */
@Component
class OrganisationTasks implements WaitingTasks {
    private final JdbcClient jdbc;
    private final Access access;

    OrganisationTasks(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        if (!access.mayAnywhere(Right.ORGANISATION_WRITE)) {
            return List.of();
        }
        long pending = jdbc.sql("select count(*) from organisation.published_organisation where status = 'PENDING'")
                .query(Long.class)
                .single();
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
