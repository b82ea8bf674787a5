package se.framsteg.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Seals what is older than a minute, writes the newest seal beside the database, and checks all seals once a day. */
@Component
class SealingTheLog implements RecurringJob {
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration CHECKED = Duration.ofDays(1);

    private final AuditLog log;

    SealingTheLog(AuditLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "audit-seal";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = Instant.now();
        while (log.seal(now.minus(SETTLED), now) > 0) {
            // one block after the other, until all that has settled is sealed
            continue;
        }
        log.exportHead();
        if (log.lastCheck()
                .filter(check -> check.checkedAt().plus(CHECKED).isAfter(now))
                .isEmpty()) {
            log.check(now);
        }
    }
}
