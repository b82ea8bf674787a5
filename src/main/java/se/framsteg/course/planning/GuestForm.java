package se.framsteg.course.planning;

import org.jspecify.annotations.Nullable;
import se.framsteg.course.SeatsByHand.Guest;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/** Somebody to put on the list by hand, as typed. */
record GuestForm(
        @Nullable String name,
        @Nullable String alias,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String workplace,
        @Nullable String need) {

    static GuestForm empty() {
        return new GuestForm("", null, "", "", "", "");
    }

    @Nullable
    Guest read(FieldErrors errors) {
        var typed = text(name);
        if (typed.isEmpty() || typed.length() > 120) {
            errors.add("name", "course.date.error.name");
        }
        var address = text(email);
        if (!address.isEmpty() && MailAddress.parse(address).isEmpty()) {
            errors.add("email", "course.date.error.email");
        }
        if (text(need).length() > 1000) {
            errors.add("need", "course.date.error.need");
        }
        return errors.any()
                ? null
                : new Guest(
                        typed,
                        alias != null,
                        address.isEmpty() ? null : address,
                        text(organisation),
                        text(workplace),
                        Language.SV,
                        text(need).isEmpty() ? null : text(need));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
