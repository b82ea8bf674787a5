package se.framsteg.account.log;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.shared.Ids;

/** That the log was taken out stands in the log. */
@Component
class LogExports {
    private final Audit audit;

    LogExports(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    public void begun(Map<String, String> facts) {
        audit.changed("export", "access.audit_log", Ids.next(), facts);
    }
}
