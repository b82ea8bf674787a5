package se.framsteg.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.Information;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/**
 * What the holder of a link may do with the one booking it opens, and with nothing else. The link is looked up first, as
 * the visitor that its holder is; the verb then runs as a named job, because passing a seat on touches the bookings of
 * others in line. The history says that the link did it.
 */
@Service
public class OwnBookings {
    private static final Actor JOB = new Actor.Job("own-booking");
    private static final String PURPOSE = "own booking by link";

    private final Bookings bookings;
    private final OwnBookingQuery query;
    private final OwnIdentity identity;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    OwnBookings(
            Bookings bookings,
            OwnBookingQuery query,
            OwnIdentity identity,
            Acting acting,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.bookings = bookings;
        this.query = query;
        this.identity = identity;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Throws {@link NotFound} for a link that opens nothing. */
    public OwnBooking open(String secret) {
        var signUp = signUp(secret);
        return acting.as(JOB, PURPOSE, () -> transaction.execute(status -> query.of(signUp, clock.now())));
    }

    public BookingAnswer confirm(String secret) {
        return verb(secret, bookings::confirm);
    }

    public BookingAnswer accept(String secret) {
        return verb(secret, bookings::accept);
    }

    public BookingAnswer decline(String secret) {
        return verb(secret, bookings::decline);
    }

    public BookingAnswer keepWaiting(String secret) {
        return verb(secret, bookings::keepWaiting);
    }

    public BookingAnswer cancel(String secret, CancelReason reason) {
        return verb(secret, (signUp, by) -> bookings.cancel(signUp, reason.name(), by));
    }

    public BookingAnswer undoCancel(String secret) {
        return verb(secret, bookings::undoCancel);
    }

    public BookingAnswer move(String secret, UUID date) {
        return verb(secret, (signUp, by) -> bookings.move(signUp, date, by));
    }

    /** A new link goes to the address of the booking; the one it was asked by opens nothing any more. */
    public void renewLink(String secret) {
        var signUp = signUp(secret);
        acting.as(JOB, PURPOSE, () -> bookings.renewLink(signUp));
    }

    /** What limits count: the booking, however many links lead to it. Empty for a link that opens nothing. */
    public Optional<UUID> limited(String secret) {
        return bookings.byLink(secret);
    }

    /** What somebody typed, understood or not. */
    public IdentityNumber.Answer readIdentity(String typed) {
        return identity.read(typed);
    }

    /** Keeps the number, and that its holder was told why, for whom and in which words. */
    public GivenAnswer giveIdentity(String secret, IdentityNumber number, List<Information> told) {
        var signUp = signUp(secret);
        return acting.as(JOB, PURPOSE, () -> identity.give(signUp, number, told));
    }

    private BookingAnswer verb(String secret, BiFunction<UUID, By, BookingAnswer> verb) {
        var signUp = signUp(secret);
        return acting.as(JOB, PURPOSE, () -> verb.apply(signUp, By.link(signUp)));
    }

    private UUID signUp(String secret) {
        return bookings.byLink(secret).orElseThrow(() -> new NotFound("booking"));
    }
}
