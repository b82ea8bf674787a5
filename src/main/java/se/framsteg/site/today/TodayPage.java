package se.framsteg.site.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks.Task;

/** What waits for me, what happens today, and what is near. */
record TodayPage(LocalDate day, List<Task> tasks, List<Date> today, List<Date> soon) {

    static TodayPage of(LocalDate day, List<Task> tasks, List<Date> dates) {
        return new TodayPage(
                day,
                tasks,
                dates.stream().filter(date -> date.day().equals(day)).toList(),
                dates.stream().filter(date -> date.day().isAfter(day)).limit(8).toList());
    }

    String title(Frame frame) {
        var text = frame.day(day);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String lead(Frame frame) {
        return tasks.isEmpty() ? frame.t("site.today.lead.none") : frame.n("site.today.lead", tasks.size());
    }

    record Date(
            String title,
            Instant starts,
            Instant ends,
            boolean digital,
            @Nullable String town,
            int taken,
            int waiting,
            boolean cancelled,
            String path) {

        LocalDate day() {
            return LocalDate.ofInstant(starts, BusinessClock.ZONE);
        }

        String hours(Frame frame) {
            return frame.span(
                    LocalTime.ofInstant(starts, BusinessClock.ZONE), LocalTime.ofInstant(ends, BusinessClock.ZONE));
        }

        String where(Frame frame) {
            return digital ? frame.t("site.where.digital") : town == null ? frame.t("site.where.site") : town;
        }

        String seats(Frame frame) {
            var taken = frame.n("site.today.taken", this.taken);
            return waiting == 0 ? taken : taken + " · " + frame.t("site.today.waiting", waiting);
        }
    }
}
