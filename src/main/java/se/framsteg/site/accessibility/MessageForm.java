package se.framsteg.site.accessibility;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.FieldErrors;
import se.framsteg.site.Message;

/** A message as it was typed. Only the text is needed; who writes may stay unknown. */
record MessageForm(
        @Nullable String subject,
        @Nullable String body,
        @Nullable String about,
        @Nullable String email) {
    private static final int LONGEST = 4000;

    static MessageForm empty() {
        return new MessageForm(Message.Subject.ACCESSIBILITY.name(), "", "", "");
    }

    MessageForm {
        subject = subject == null ? Message.Subject.ACCESSIBILITY.name() : subject;
        body = body == null ? "" : body.strip();
        about = about == null ? "" : about.strip();
        email = email == null ? "" : email.strip();
    }

    FieldErrors check() {
        var errors = FieldErrors.none();
        if (chosen().isEmpty()) {
            errors.add("subject", "site.message.error.subject");
        }
        if (body.isEmpty()) {
            errors.add("body", "site.message.error.empty");
        } else if (body.length() > LONGEST) {
            errors.add("body", "site.message.error.long", LONGEST);
        }
        if (about.length() > 300) {
            errors.add("about", "site.message.error.long", 300);
        }
        if (!email.isEmpty() && MailAddress.parse(email).isEmpty()) {
            errors.add("email", "site.message.error.email");
        }
        return errors;
    }

    Optional<Message.Subject> chosen() {
        for (var known : Message.Subject.values()) {
            if (known.name().equals(subject)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
