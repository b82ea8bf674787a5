package se.framsteg.course.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.AttendanceWords;
import se.framsteg.course.CancelReason;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.OwnAttendance;
import se.framsteg.course.OwnBooking;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * One's own booking.
 *
 * @param notice key of the sentence that says what just happened, or null
 * @param problem whether that was something that could not be done
 * @param number a personal number as it was typed, when it has to be mended; it is in this answer only
 */
record BookingPage(
        String secret,
        OwnBooking own,
        OwnAttendance attendance,
        @Nullable String notice,
        boolean problem,
        String number,
        FieldErrors errors) {

    String path(Frame frame) {
        return frame.link("/bokning/" + secret);
    }

    String heading(Frame frame) {
        return frame.t("course.booking."
                + (own.view().cancelled()
                        ? "DATE_CANCELLED"
                        : own.booking().state().name()) + ".title");
    }

    String text(Frame frame) {
        var booking = own.booking();
        var formats = frame.formats();
        if (own.view().cancelled()) {
            return frame.t("course.booking.DATE_CANCELLED.text");
        }
        return switch (booking.state()) {
            case HELD ->
                booking.holdUntil() == null
                        ? ""
                        : frame.t("course.booking.HELD.text", formats.instant(booking.holdUntil()));
            case OFFERED ->
                booking.offerUntil() == null
                        ? ""
                        : frame.t("course.booking.OFFERED.text", formats.instant(booking.offerUntil()));
            case QUEUED, CONFIRMED, CANCELLED, DECLINED, EXPIRED, MOVED ->
                frame.t("course.booking." + booking.state().name() + ".text");
        };
    }

    String when(Frame frame) {
        return DateWords.when(own.view(), frame.words());
    }

    String where(Frame frame) {
        return DateWords.where(own.view(), frame.words());
    }

    Map<String, String> reasons(Frame frame) {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : CancelReason.values()) {
            reasons.put(reason.name(), frame.t("course.reason." + reason.name()));
        }
        return reasons;
    }

    Map<String, String> otherDates(Frame frame) {
        var dates = new LinkedHashMap<String, String>();
        for (DateView other : own.others()) {
            dates.put(
                    other.id().toString(),
                    DateWords.when(other, frame.words()) + " · " + DateWords.label(other, frame.words()) + " · "
                            + DateWords.seating(other, frame.words(), own.now()).text());
        }
        return dates;
    }

    String recorded(Frame frame) {
        var recorded = attendance.recorded();
        return recorded == null ? "" : AttendanceWords.line(recorded, frame.words());
    }

    boolean mayMove() {
        return own.mayChange() && !own.others().isEmpty();
    }
}
