package se.framsteg.course;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line on the list of a date: who, from where, with or without a seat, and how it went.
 *
 * @param name under which the person stands on lists; an alias for who is protected or has asked for it
 * @param organisation null when nobody has said it, and for who is protected, as is the workplace
 * @param email null when there is none, or when it is not to be shown
 * @param need what the person needs to take part; only for those who may know
 * @param absence that the person has said they cannot come
 * @param contest what the person says against the record, while it waits for an answer
 * @param identityKnown whether the number that the fund asks for has been given
 */
public record DoorRow(
        UUID signUp,
        int turn,
        String name,
        boolean alias,
        @Nullable String organisation,
        @Nullable String workplace,
        @Nullable String email,
        SignUpState state,
        @Nullable Instant until,
        @Nullable UUID person,
        boolean identityKnown,
        @Nullable Attendance attendance,
        @Nullable String need,
        @Nullable Absence absence,
        @Nullable Contest contest) {

    public boolean seated() {
        return state.takesSeat();
    }

    public boolean queued() {
        return state == SignUpState.QUEUED;
    }

    public boolean unconfirmed() {
        return state == SignUpState.HELD;
    }

    public boolean there() {
        return attendance != null && attendance.state().there();
    }

    /** On the list of who comes: has a seat, or was recorded before the seat was given up. */
    public boolean listed() {
        return seated() || attendance != null;
    }
}
