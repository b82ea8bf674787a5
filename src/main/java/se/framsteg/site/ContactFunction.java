package se.framsteg.site;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/**
 * A function to turn to. Its address belongs to the function, not to whoever has it now.
 *
 * @param holder a name, only where the association wants one
 * @param standIn the function that answers during an absence, or null
 * @param standInEmail an address for the same, where no function fits
 */
public record ContactFunction(
        UUID id,
        String titleSv,
        String titleEn,
        String aboutSv,
        String aboutEn,
        String holder,
        String email,
        String phone,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayTo,
        @Nullable UUID standIn,
        String standInEmail,
        int version) {

    public boolean away(LocalDate today) {
        return awayFrom != null && awayTo != null && !today.isBefore(awayFrom) && !today.isAfter(awayTo);
    }

    public String title(Language language) {
        return language == Language.EN && !titleEn.isEmpty() ? titleEn : titleSv;
    }

    public String about(Language language) {
        return language == Language.EN && !aboutEn.isEmpty() ? aboutEn : aboutSv;
    }
}
