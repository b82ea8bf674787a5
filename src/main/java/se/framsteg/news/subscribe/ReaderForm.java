package se.framsteg.news.subscribe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.MailAddress;
import se.framsteg.news.Interests;
import se.framsteg.news.Reader;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/** What is typed and ticked by somebody who wants the newsletter. */
record ReaderForm(
        @Nullable String email,
        @Nullable String tongue,
        @Nullable List<String> theme,
        @Nullable List<String> project,
        @Nullable List<String> kind) {

    static ReaderForm empty(Language language) {
        return new ReaderForm("", language.ofLetters().tag(), List.of(), List.of(), List.of());
    }

    static ReaderForm of(Reader reader) {
        return new ReaderForm(
                reader.email(),
                reader.language().tag(),
                List.copyOf(reader.interests().themes()),
                List.copyOf(reader.interests().projects()),
                reader.interests().kinds().stream().map(Enum::name).toList());
    }

    String address() {
        return email == null ? "" : email.strip();
    }

    Language language() {
        return "en".equals(tongue) ? Language.EN : Language.SV;
    }

    Interests interests() {
        return Interests.of(theme, project, kind);
    }

    FieldErrors judged() {
        var errors = FieldErrors.none();
        if (address().isEmpty()) {
            errors.add("email", "news.letter.error.email");
        } else if (MailAddress.parse(address()).isEmpty()) {
            errors.add("email", "news.letter.error.email_form");
        }
        return errors;
    }
}
