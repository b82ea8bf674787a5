package se.framsteg.account.permissions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.MailAddress;
import se.framsteg.person.People;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.NotFound;

/** The form that gives somebody a role, as typed. An empty scope is the whole installation. */
record GrantForm(String name, String email, String role, String scope, String from, String to) {
    GrantForm {
        name = typed(name);
        email = typed(email);
        role = typed(role);
        scope = typed(scope);
        from = typed(from);
        to = typed(to);
    }

    static GrantForm empty(LocalDate today) {
        return new GrantForm("", "", "", "", today.toString(), "");
    }

    FieldErrors check() {
        var errors = FieldErrors.none();
        if (!People.isName(name)) {
            errors.add("name", "account.permissions.name.wrong");
        }
        if (MailAddress.parse(email).isEmpty()) {
            errors.add("email", "account.signin.email.wrong");
        }
        var first = date(from);
        var last = date(to);
        if (first == null) {
            errors.add("from", "account.permissions.date.wrong");
        }
        if (!to.isBlank() && last == null) {
            errors.add("to", "account.permissions.date.wrong");
        } else if (last != null && first != null && last.isBefore(first)) {
            errors.add("to", "account.permissions.to.before");
        }
        return errors;
    }

    @Nullable
    UUID scopeId() {
        try {
            return scope.isBlank() ? null : UUID.fromString(scope);
        } catch (IllegalArgumentException e) {
            throw new NotFound("scope");
        }
    }

    LocalDate first() {
        return LocalDate.parse(from.strip());
    }

    @Nullable
    LocalDate last() {
        return date(to);
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
