package se.framsteg.site.own;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.CancelReason;
import se.framsteg.course.SignUpState;
import se.framsteg.shared.Frame;

/** What I have to answer, what is coming, where I wait, and what I have done. */
record MyPage(
        List<MyBooking> answers,
        List<MyBooking> coming,
        List<MyBooking> queue,
        List<MyBooking> past,
        @Nullable String notice) {
    private static final Set<String> DONE = Set.of("confirm", "accept", "decline", "cancel");
    private static final Set<String> REFUSED = Set.of("TOO_LATE", "BEGUN", "NOT_NOW", "FULL", "KNOWN");

    static MyPage of(List<MyBooking> all, Instant now, @Nullable String notice) {
        var ahead = all.stream()
                .filter(booking ->
                        booking.ends().isAfter(now) && booking.state().live())
                .toList();
        return new MyPage(
                ahead.stream().filter(MyBooking::waitsForMe).toList(),
                ahead.stream()
                        .filter(booking -> booking.state() == SignUpState.CONFIRMED)
                        .toList(),
                ahead.stream()
                        .filter(booking -> booking.state() == SignUpState.QUEUED)
                        .toList(),
                all.stream()
                        .filter(booking -> !booking.ends().isAfter(now) && booking.state() == SignUpState.CONFIRMED)
                        .sorted(Comparator.comparing(MyBooking::starts).reversed())
                        .toList(),
                notice);
    }

    static @Nullable String notice(@Nullable String word, Frame frame) {
        if (word == null) {
            return null;
        }
        return DONE.contains(word)
                ? frame.t("course.booking.done." + word)
                : REFUSED.contains(word) ? frame.t("course.booking.no." + word) : null;
    }

    boolean empty() {
        return answers.isEmpty() && coming.isEmpty() && queue.isEmpty() && past.isEmpty();
    }

    int minutes() {
        return past.stream().mapToInt(MyBooking::minutes).sum();
    }

    Map<String, String> reasons(Frame frame) {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : CancelReason.values()) {
            reasons.put(reason.name(), frame.t("course.reason." + reason.name()));
        }
        return reasons;
    }
}
