package se.framsteg.course;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.LetterOwner;
import se.framsteg.person.Identities;

/** Drops letters that events have overtaken: nobody is asked to confirm, or reminded of, what they have cancelled. */
@Component
class SignUpLetterOwner implements LetterOwner {
    private final BookingStore bookings;
    private final RecipientStore recipients;
    private final Identities identities;

    SignUpLetterOwner(BookingStore bookings, RecipientStore recipients, Identities identities) {
        this.bookings = bookings;
        this.recipients = recipients;
        this.identities = identities;
    }

    @Override
    public String kind() {
        return LetterParts.OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean stillWanted(UUID id, String reason) {
        return switch (reason) {
            case "confirm" -> state(id) == SignUpState.HELD;
            case "queued" -> state(id) == SignUpState.QUEUED;
            case "offer" -> state(id) == SignUpState.OFFERED;
            case "confirmed" -> state(id) == SignUpState.CONFIRMED;
            case "identity" -> state(id) == SignUpState.CONFIRMED && !hasGivenIdentity(id);
            case "live" -> state(id).live();
            default -> true; // what is over stays true
        };
    }

    private boolean hasGivenIdentity(UUID id) {
        var person = recipients.of(id).person();
        return person == null || identities.masked(person).isPresent();
    }

    private SignUpState state(UUID id) {
        return bookings.get(id).state();
    }
}
