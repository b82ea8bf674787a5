package se.framsteg.course.signup;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.SignUpRequest;
import se.framsteg.course.WorkRole;
import se.framsteg.message.MailAddress;
import se.framsteg.organisation.Found;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/**
 * What somebody filled in.
 *
 * @param meant which known organisation was meant when the name was spelled otherwise; {@link #NEW} for none of them
 */
record SignUpForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String meant,
        @Nullable String workplace,
        @Nullable String role,
        @Nullable String need) {

    static final String NEW = "ny";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NEED = 1000;

    static SignUpForm empty() {
        return new SignUpForm("", "", "", "", "", "", "");
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (text(name).isEmpty()) {
            errors.add("name", "course.signup.error.name");
        } else if (text(name).length() > LONGEST_NAME) {
            errors.add("name", "course.signup.error.name_long", LONGEST_NAME);
        } else if (text(name).codePoints().noneMatch(Character::isLetter) || hasMarkup(name)) {
            errors.add("name", "course.signup.error.name_letters");
        }
        if (text(email).isEmpty()) {
            errors.add("email", "course.signup.error.email");
        } else if (MailAddress.parse(text(email)).isEmpty()) {
            errors.add("email", "course.signup.error.email_form");
        }
        if (text(organisation).isEmpty()) {
            errors.add("organisation", "course.signup.error.organisation");
        } else if (!Organisations.isName(text(organisation))) {
            errors.add("organisation", "course.signup.error.organisation_letters");
        }
        if (!text(workplace).isEmpty() && !Organisations.isName(text(workplace))) {
            errors.add("workplace", "course.signup.error.workplace");
        }
        if (text(need).length() > LONGEST_NEED) {
            errors.add("need", "course.signup.error.need", LONGEST_NEED);
        }
        return errors;
    }

    /** Addresses of web pages and tags in a name are how strangers send their letters through our form. */
    private static boolean hasMarkup(@Nullable String value) {
        return text(value).matches(".*(<|>|://|www\\.|[\\r\\n]).*");
    }

    SignUpRequest request(UUID date, Found found, Language language) {
        return new SignUpRequest(
                date,
                text(name).replaceAll("\\s+", " "),
                text(email),
                found.organisation(),
                found.workplace(),
                workRole().orElse(null),
                language,
                text(need));
    }

    private Optional<WorkRole> workRole() {
        return Arrays.stream(WorkRole.values())
                .filter(known -> known.name().equals(role))
                .findFirst();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
