package se.framsteg.organisation.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Locations;
import se.framsteg.shared.FieldErrors;

/** Which municipality a workplace lies in, as it was chosen. */
record LocationForm(
        @Nullable UUID place,
        @Nullable String municipality,
        @Nullable String from) {

    static LocationForm empty() {
        return new LocationForm(null, "", "");
    }

    @Nullable
    String code() {
        return municipality == null || municipality.isBlank() ? null : municipality;
    }

    /** The day from which it holds; without one it has always been so. */
    @Nullable
    LocalDate read(FieldErrors errors) {
        if (code() != null && !code().matches("\\d{4}")) {
            errors.add("municipality", "organisation.location.municipality.wrong");
        }
        if (from == null || from.isBlank()) {
            return errors.any() ? null : Locations.ALWAYS;
        }
        try {
            var day = LocalDate.parse(from.strip());
            return errors.any() ? null : day;
        } catch (DateTimeParseException noDay) {
            errors.add("from", "organisation.location.from.wrong");
            return null;
        }
    }
}
