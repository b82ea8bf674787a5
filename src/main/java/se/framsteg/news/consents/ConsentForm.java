package se.framsteg.news.consents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.ConsentFacts;
import se.framsteg.person.Contact;
import se.framsteg.person.People;
import se.framsteg.shared.FieldErrors;

/** What is typed about a consent; {@code person} is an id, {@code none} for nobody of the register, or not asked yet. */
record ConsentForm(
        @Nullable UUID scope,
        @Nullable String name,
        @Nullable String email,
        @Nullable String about,
        @Nullable String text,
        @Nullable String picture,
        @Nullable String film,
        @Nullable String until,
        @Nullable String how,
        @Nullable String person,
        @Nullable UUID inlagg,
        @Nullable UUID bild) {

    static ConsentForm begun(LocalDate until, @Nullable UUID post, @Nullable UUID picture) {
        var forPicture = picture == null ? null : "true";
        var forText = picture == null ? "true" : null;
        return new ConsentForm(
                null, "", "", "", forText, forPicture, null, until.toString(), "LINK", null, post, picture);
    }

    String of(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean onPaper() {
        return "PAPER".equals(how);
    }

    FieldErrors judged(LocalDate today) {
        var errors = FieldErrors.none();
        if (!People.isName(name)) {
            errors.add("name", "news.consent.error.name");
        }
        if (of(email).isEmpty() ? !onPaper() : !Contact.Kind.EMAIL.accepts(email)) {
            errors.add("email", of(email).isEmpty() ? "news.consent.error.email" : "news.consent.error.email_form");
        }
        if (of(about).isEmpty() || of(about).length() > 500) {
            errors.add("about", "news.consent.error.about");
        }
        if (text == null && picture == null && film == null) {
            errors.add("text", "news.consent.error.what");
        }
        var last = lastDay();
        if (last == null || last.isBefore(today) || last.isAfter(today.plusYears(10))) {
            errors.add("until", "news.consent.error.until");
        }
        return errors;
    }

    @Nullable
    LocalDate lastDay() {
        try {
            return LocalDate.parse(of(until));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    boolean personAsked() {
        return person != null && !person.isBlank();
    }

    ConsentFacts facts(UUID scope, LocalDate until) {
        return new ConsentFacts(
                scope,
                known(),
                of(name).replaceAll("\\s+", " "),
                of(email).isEmpty() ? null : of(email),
                of(about),
                text != null,
                picture != null,
                film != null,
                until);
    }

    private @Nullable UUID known() {
        return person != null && person.matches("[0-9a-f-]{36}") ? UUID.fromString(person) : null;
    }
}
