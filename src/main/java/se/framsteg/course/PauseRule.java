package se.framsteg.course;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/**
 * What a project deducts for pauses. The default: an hour's lunch when it is announced, or when the day is long and spans noon;
 * a coffee break counts as course time.
 */
public record PauseRule(int lunchMinutes, int longDayMinutes, int coffeeMinutes) {
    public static final PauseRule USUAL = new PauseRule(60, 300, 0);

    /** From a project's settings; what is missing or no number is as usual. */
    public static PauseRule of(Map<String, String> settings) {
        return new PauseRule(
                number(settings, "lunch.minutes", USUAL.lunchMinutes),
                number(settings, "lunch.from_minutes", USUAL.longDayMinutes),
                number(settings, "break.minutes", USUAL.coffeeMinutes));
    }

    public int minutes(LocalTime from, LocalTime to, boolean lunchAnnounced, boolean coffeeAnnounced) {
        var length = (int) Duration.between(from, to).toMinutes();
        var longDay = length >= longDayMinutes && from.isBefore(LocalTime.NOON) && to.isAfter(LocalTime.of(13, 0));
        var pause = (lunchAnnounced || longDay ? lunchMinutes : 0) + (coffeeAnnounced ? coffeeMinutes : 0);
        return Math.max(0, Math.min(pause, length - 1));
    }

    private static int number(Map<String, String> settings, String key, int usual) {
        var text = settings.getOrDefault(key, "");
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : usual;
    }
}
