package se.framsteg.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the file instead of the personal number of a person with protected identity: birth date and a fixed
 * ending. The office's page gives the ending for women; the one for men was not found, so it is unset until someone who
 * has asked the office confirms it.
 */
public record Placeholder(@Nullable String female, @Nullable String male) {

    public static final Placeholder USUAL = new Placeholder("TF29", null);

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;

    public Placeholder {
        check(female);
        check(male);
    }

    /** The twelve characters, or null when the ending for this person's sex is not confirmed. */
    public @Nullable String of(LocalDate birth, boolean woman) {
        var ending = woman ? female : male;
        return ending == null ? null : birth.format(BIRTH) + ending;
    }

    private static void check(@Nullable String ending) {
        if (ending != null && !ending.matches("(?i)TF\\d{2}")) {
            throw new IllegalArgumentException("Not the ending of a placeholder: " + ending);
        }
    }
}
