package se.framsteg.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** A function to turn to. Who asks need not know who is away: the stand-in answers meanwhile. */
public record Contact(
        UUID id,
        UUID project,
        String title,
        String titleEn,
        Reach holder,
        Reach standIn,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayTo,
        int edition) {

    /** How somebody is reached; parts may be empty. */
    public record Reach(String name, String email, String phone) {
        boolean reachable() {
            return !email.isBlank() || !phone.isBlank();
        }
    }

    public Contact {
        if (!holder.reachable() || (awayFrom == null) != (awayTo == null)) {
            throw new IllegalArgumentException("Not a contact");
        }
    }

    public boolean away(LocalDate today) {
        return awayFrom != null && awayTo != null && !today.isBefore(awayFrom) && !today.isAfter(awayTo);
    }

    /** Whom to turn to today: the stand-in during an absence, when there is one. */
    public Reach today(LocalDate today) {
        return away(today) && standIn.reachable() ? standIn : holder;
    }

    public String title(Language language) {
        return language == Language.EN && !titleEn.isBlank() ? titleEn : title;
    }
}
