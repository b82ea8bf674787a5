package se.framsteg.operation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the log's lines are sealed in time, and what the program's own daily check of the seals has found. */
record SealFindings(JdbcClient owner, Instant now) {
    private static final Duration SEALED_WITHIN = Duration.ofHours(1);
    private static final Duration CHECKED_WITHIN = Duration.ofDays(2);

    List<Finding> all() {
        return List.of(unsealed(), checked());
    }

    private Finding unsealed() {
        var late = owner.sql("select count(*) from access.audit_line where block_id is null and at < :before")
                .param("before", Timestamp.from(now.minus(SEALED_WITHIN)))
                .query(Long.class)
                .single();
        return new Finding("log lines without a seal for an hour", String.valueOf(late), late == 0)
                .or(
                        "A line that is not sealed can be changed without a trace.",
                        "The job audit-seal does this: see what is said about jobs. They are sealed when it runs again.");
    }

    private Finding checked() {
        var blocks = owner.sql("select min(sealed_at) from access.audit_block")
                .query(Timestamp.class)
                .optional();
        if (blocks.isEmpty()) {
            return unchecked("none yet", true);
        }
        return owner.sql("select at, array_to_string(broken, ', ') from access.seal_check order by at desc limit 1")
                .query((row, n) -> judged(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional()
                .orElseGet(() -> judged(blocks.get().toInstant(), ""));
    }

    private Finding judged(Instant checked, String broken) {
        var age = Duration.between(checked, now);
        if (!broken.isEmpty()) {
            return new Finding("seals", "broken in the blocks " + broken, false)
                    .or(
                            "Lines of the log were changed, added or taken away: it no longer shows who saw whom.",
                            "Change nothing. Save the database's log and the last backups, tell your data protection"
                                    + " officer, and compare with a backup which lines differ.");
        }
        return unchecked("checked " + age.toHours() + " hours ago", age.compareTo(CHECKED_WITHIN) <= 0);
    }

    private static Finding unchecked(String value, boolean holds) {
        return new Finding("seals", value, holds)
                .or(
                        "Nobody would see that the log had been changed.",
                        "The job audit-seal checks them every day: see what is said about jobs.");
    }
}
