package se.framsteg.course;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.message.LetterOwner;
import se.framsteg.person.Identities;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Secret;

/** Drops letters that events have overtaken: nobody is asked to confirm, or reminded of, what they have cancelled. */
@Component
class SignUpLetterOwner implements LetterOwner {
    private static final Actor RENEWING = new Actor.Job("own-booking");

    private final BookingStore bookings;
    private final RecipientStore recipients;
    private final Identities identities;
    private final Acting acting;
    private final TransactionTemplate own;
    private final BusinessClock clock;

    SignUpLetterOwner(
            BookingStore bookings,
            RecipientStore recipients,
            Identities identities,
            Acting acting,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.acting = acting;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
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

    /** As a job, in a transaction of its own: whoever may send letters need not be one who may change sign-ups. */
    @Override
    public Optional<Secret> newLink(UUID id) {
        return acting.as(
                RENEWING,
                "send again",
                () -> Optional.ofNullable(own.execute(_ -> {
                    var secret = Secret.next();
                    bookings.link(id, recipients.of(id).project(), secret.hash(), clock.now());
                    return secret;
                })));
    }

    private boolean hasGivenIdentity(UUID id) {
        var person = recipients.of(id).person();
        return person == null || identities.masked(person).isPresent();
    }

    private SignUpState state(UUID id) {
        return bookings.get(id).state();
    }
}
