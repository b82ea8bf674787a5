package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a request for a seat. The public page says the same for {@link Known} as for a new address. */
public sealed interface SignUpAnswer {
    /** A seat is held until the address is confirmed. */
    record Held(UUID signUp, Instant until) implements SignUpAnswer {}

    /** Every seat is taken: in line, at this place. */
    record Queued(UUID signUp, int place) implements SignUpAnswer {}

    /**
     * The address has a booking on this date; it is mailed to the address and said nowhere else.
     *
     * @param name on whose name the booking is, since people share addresses
     */
    record Known(UUID signUp, String name) implements SignUpAnswer {}

    /**
     * The mailbox has as much unconfirmed as it may; it is told so by mail.
     *
     * @param oldest an unconfirmed sign-up of the very same address, which the letter leads to
     */
    record TooManyUnconfirmed(@Nullable UUID oldest) implements SignUpAnswer {}

    /** The same network has asked too often; it may ask again after this pause. */
    record TooOften(Duration pause) implements SignUpAnswer {}

    /** The date does not take sign-ups now. */
    record Closed() implements SignUpAnswer {}
}
