package se.framsteg.site.contact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Ids;
import se.framsteg.site.ContactFunction;

/** A function as it was typed; without an id it is new. */
record FunctionForm(
        @Nullable UUID id,
        @Nullable String titleSv,
        @Nullable String titleEn,
        @Nullable String aboutSv,
        @Nullable String aboutEn,
        @Nullable String holder,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String awayFrom,
        @Nullable String awayTo,
        @Nullable String standIn,
        @Nullable String standInEmail,
        int version) {

    static FunctionForm empty() {
        return new FunctionForm(null, "", "", "", "", "", "", "", "", "", "", "", 1);
    }

    static FunctionForm of(ContactFunction it) {
        return new FunctionForm(
                it.id(),
                it.titleSv(),
                it.titleEn(),
                it.aboutSv(),
                it.aboutEn(),
                it.holder(),
                it.email(),
                it.phone(),
                it.awayFrom() == null ? "" : it.awayFrom().toString(),
                it.awayTo() == null ? "" : it.awayTo().toString(),
                it.standIn() == null ? "" : it.standIn().toString(),
                it.standInEmail(),
                it.version());
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The function, or null with what is wrong said in the errors. */
    @Nullable
    ContactFunction read(FieldErrors errors) {
        if (text(titleSv).isEmpty()) {
            errors.add("titleSv", "site.function.error.title");
        }
        if (text(email).isEmpty() && text(phone).isEmpty()) {
            errors.add("email", "site.function.error.reach");
        }
        Map.of("email", text(email), "standInEmail", text(standInEmail)).forEach((field, address) -> {
            if (!address.isEmpty() && MailAddress.parse(address).isEmpty()) {
                errors.add(field, "site.message.error.email");
            }
        });
        lengths(errors);
        var from = day(awayFrom, "awayFrom", errors);
        var to = day(awayTo, "awayTo", errors);
        if (!errors.any() && ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from)))) {
            errors.add("awayTo", "site.function.error.days");
        }
        return errors.any()
                ? null
                : new ContactFunction(
                        id == null ? Ids.next() : id,
                        text(titleSv),
                        text(titleEn),
                        text(aboutSv),
                        text(aboutEn),
                        text(holder),
                        text(email),
                        text(phone),
                        from,
                        to,
                        text(standIn).isEmpty() ? null : UUID.fromString(text(standIn)),
                        text(standInEmail),
                        version);
    }

    private void lengths(FieldErrors errors) {
        Map.of("titleSv", text(titleSv), "titleEn", text(titleEn), "holder", text(holder))
                .forEach((field, typed) -> {
                    if (typed.length() > 120) {
                        errors.add(field, "site.association.error.long", 120);
                    }
                });
        Map.of("aboutSv", text(aboutSv), "aboutEn", text(aboutEn)).forEach((field, typed) -> {
            if (typed.length() > 400) {
                errors.add(field, "site.association.error.long", 400);
            }
        });
        if (text(phone).length() > 60) {
            errors.add("phone", "site.association.error.long", 60);
        }
        if (!text(standIn).isEmpty() && !text(standIn).matches("[0-9a-fA-F-]{36}")) {
            errors.add("standIn", "site.function.error.stand_in");
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, FieldErrors errors) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            errors.add(field, "site.members.error.day");
            return null;
        }
    }
}
