package se.framsteg.course;

/** The answer to a verb on one's own booking. Sealed, so that every screen says something for every answer. */
public sealed interface BookingAnswer {
    /** It is done. */
    record Changed(Booking.Change change) implements BookingAnswer {}

    /** It was done before; asking twice is harmless. */
    record Already(SignUpState state) implements BookingAnswer {}

    record Refused(Reason reason) implements BookingAnswer {}

    /** Why a verb does nothing. */
    enum Reason {
        /** The time to answer ran out and the seat has gone on. */
        TOO_LATE,
        /** The date has begun. */
        BEGUN,
        /** The booking is in a state where the verb means nothing. */
        NOT_NOW,
        /** The other date has no free seat, or does not take sign-ups. */
        FULL,
        /** The address has a booking on the other date already. */
        KNOWN
    }
}
