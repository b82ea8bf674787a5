package se.framsteg.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what the fund's file says about each person: the number, or for a protected person the placeholder. */
record FileIdentities(
        Map<UUID, IdentityStore.Secret> secrets,
        ScbPlaceholder placeholder,
        Function<IdentityStore.Secret, String> open) {

    /** What is known about somebody who is to stand in the file. */
    record Subject(
            UUID person,
            boolean isProtected,
            @Nullable Gender gender,
            @Nullable LocalDate birthDate) {}

    Map<UUID, FileIdentity> of(Collection<Subject> subjects) {
        var answers = new HashMap<UUID, FileIdentity>();
        subjects.forEach(subject -> answers.put(subject.person(), one(subject)));
        return answers;
    }

    private FileIdentity one(Subject subject) {
        var secret = secrets.get(subject.person());
        var twelve = secret == null ? null : open.apply(secret);
        if (subject.isProtected()) {
            return hidden(subject, twelve);
        }
        return twelve == null ? new FileIdentity.Missing() : new FileIdentity.Number(twelve);
    }

    /** Where no birth date is written, the one in the number serves; a number without a birthday serves nobody. */
    private FileIdentity hidden(Subject subject, @Nullable String twelve) {
        var born = subject.birthDate() != null ? subject.birthDate() : twelve == null ? null : date(twelve);
        if (born == null) {
            return new FileIdentity.NotKnown();
        }
        return switch (placeholder.of(born, subject.gender())) {
            case ScbPlaceholder.Answer.Text(String text) -> new FileIdentity.Placeholder(text);
            case ScbPlaceholder.Answer.NotConfirmed(Gender gender) -> new FileIdentity.NotConfirmed(gender);
            case ScbPlaceholder.Answer.GenderUnknown g -> new FileIdentity.NotKnown();
        };
    }

    private static @Nullable LocalDate date(String twelve) {
        var number = new IdentityNumber(twelve);
        return number.tellsBirthday() ? number.datePart() : null;
    }
}
