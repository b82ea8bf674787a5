package se.framsteg.course;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.LetterOwner;

/** Drops letters that events have overtaken: nobody is asked to confirm, or reminded of, what they have cancelled. */
@Component
class SignUpLetterOwner implements LetterOwner {
    private final BookingStore bookings;

    SignUpLetterOwner(BookingStore bookings) {
        this.bookings = bookings;
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
            case "live" -> state(id).live();
            default -> true; // what is over stays true
        };
    }

    private SignUpState state(UUID id) {
        return bookings.get(id).state();
    }
}
