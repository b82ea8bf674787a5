package se.framsteg.course.rounds;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.course.AttendanceFiles;

/** Deletes scans and reports that came with a form nobody saved. */
@Component
class ForgetFiles implements RecurringJob {
    private final AttendanceFiles files;

    ForgetFiles(AttendanceFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "course-forget-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        files.forgetUnclaimed();
    }
}
