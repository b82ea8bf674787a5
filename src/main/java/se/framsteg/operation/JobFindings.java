package se.framsteg.operation;

import java.util.stream.Collectors;
import se.framsteg.access.JobWatch;
import se.framsteg.database.DatabaseSettings;

/** Whether the jobs of all nodes run. */
final class JobFindings {
    private JobFindings() {}

    static Finding of(DatabaseSettings settings, boolean programRuns) {
        var stuck = new JobWatch(settings.ownerSource()).stuck();
        var value = stuck.stream().map(JobFindings::words).collect(Collectors.joining("; "));
        return new Finding("jobs that do not run:", value.isEmpty() ? "none" : value, value.isEmpty() || !programRuns)
                .or(
                        "Letters, links to sign in, held seats and the sealing of the log wait for them.",
                        "Start the program again where it does not run. If a job goes on failing, its error is in the program's log.");
    }

    private static String words(JobWatch.Stuck stuck) {
        var since = stuck.since() == null ? "" : " since " + stuck.since();
        return stuck.job()
                + switch (stuck.why()) {
                    case LATE -> " is due, and no node runs it" + since;
                    case HOLDER_SILENT -> " is held by " + stuck.holder() + ", which gives no sign of life" + since;
                    case LONG_ROUND -> " has worked" + since;
                    case FAR_AWAY -> " waits for a day that is too far away";
                    case FAILING ->
                        " has failed again and again, the last success"
                                + (stuck.since() == null ? " never" : " " + stuck.since());
                };
    }
}
