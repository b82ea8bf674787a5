package se.framsteg.course.own;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.Claim;
import se.framsteg.shared.FieldErrors;

/** What somebody thinks is right, as typed. */
record ClaimForm(
        @Nullable String state,
        @Nullable String arrived,
        @Nullable String departed,
        @Nullable String words) {
    static final ClaimForm EMPTY = new ClaimForm("", "", "", "");

    /** The claim, or errors beside the fields. */
    @Nullable
    Claim read(FieldErrors errors) {
        var said = Arrays.stream(Claim.State.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        if (said.isEmpty()) {
            errors.add("state", "course.claim.error.state");
        }
        var part = said.isPresent() && said.get() == Claim.State.PART;
        var from = part ? time(arrived, "arrived", errors) : null;
        var to = part ? time(departed, "departed", errors) : null;
        if (from != null && to != null && !from.isBefore(to)) {
            errors.add("departed", "course.claim.error.order");
        }
        var text = words == null ? "" : words.strip();
        if (text.isEmpty()) {
            errors.add("words", "course.claim.error.words");
        } else if (text.length() > Claim.MOST_WORDS) {
            errors.add("words", "course.door.error.long");
        }
        return errors.any() || said.isEmpty() ? null : new Claim(said.get(), from, to, text);
    }

    /** {@code 09:20}, {@code 9.20}, {@code 9} */
    private static @Nullable LocalTime time(@Nullable String typed, String field, FieldErrors errors) {
        var clock = typed == null ? "" : typed.strip().replace('.', ':');
        var full = clock.matches("\\d{1,2}") ? clock + ":00" : clock;
        try {
            return LocalTime.parse(full.length() == 4 ? "0" + full : full);
        } catch (DateTimeParseException notATime) {
            errors.add(field, "course.claim.error.time");
            return null;
        }
    }
}
