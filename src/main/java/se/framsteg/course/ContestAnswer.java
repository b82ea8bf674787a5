package se.framsteg.course;

/** What becomes of a decision about a contest. */
public sealed interface ContestAnswer {
    /** @param told whether the person has an address to be told at */
    record Decided(boolean told) implements ContestAnswer {}

    /** Somebody else was first; their answer holds. */
    record DecidedBefore(Contest.Decision decision) implements ContestAnswer {}

    /** Nobody decides about their own attendance. */
    record Own() implements ContestAnswer {}

    /** An answer has a sentence, and not a long one. */
    record NeedsWords() implements ContestAnswer {}

    record Impossible(AttendanceAnswer.Why why) implements ContestAnswer {}
}
