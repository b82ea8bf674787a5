package se.framsteg.course;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.person.Asking;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.Information;
import se.framsteg.person.People;
import se.framsteg.shared.NotFound;

/** The personal number of a guest: asked for only after the seat is confirmed, never on the public form. */
@Service
class OwnIdentity {
    private final BookingStore bookings;
    private final RecipientStore recipients;
    private final People people;
    private final Identities identities;

    OwnIdentity(BookingStore bookings, RecipientStore recipients, People people, Identities identities) {
        this.bookings = bookings;
        this.recipients = recipients;
        this.people = people;
        this.identities = identities;
    }

    @Transactional(readOnly = true)
    public IdentityNumber.Answer read(String typed) {
        return identities.read(typed);
    }

    @Transactional
    public GivenAnswer give(UUID signUp, IdentityNumber number, List<Information> told) {
        var recipient = recipients.of(signUp);
        var person = recipient.person();
        if (person == null || bookings.get(signUp).state() != SignUpState.CONFIRMED) {
            throw new NotFound("confirmed booking");
        }
        told.forEach(text -> people.inform(person, recipient.project(), text));
        return people.giveIdentity(person, number, Identities.Source.PARTICIPANT, Asking.from(recipient.project(), ""));
    }
}
