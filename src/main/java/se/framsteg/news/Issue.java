package se.framsteg.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;

/**
 * One number of an association's newsletter.
 *
 * @param number null until it is sent
 * @param sendAt when it is to be sent, or null
 * @param begunAt when the sending began, or null
 * @param prepared whether the program made the draft, which then waits for a person
 */
public record Issue(
        UUID id,
        UUID association,
        @Nullable Integer number,
        IssueState state,
        IssueText text,
        @Nullable Instant sendAt,
        @Nullable Instant begunAt,
        boolean prepared,
        int version) {

    public boolean open() {
        return state == IssueState.DRAFT;
    }

    /** Its day in the archive. */
    public LocalDate day() {
        if (begunAt == null) {
            throw new IllegalStateException("Not sent yet");
        }
        return LocalDate.ofInstant(begunAt, BusinessClock.ZONE);
    }

    /** Its number in the archive. */
    public int sentAs() {
        if (number == null) {
            throw new IllegalStateException("Not sent yet");
        }
        return number;
    }

    /** What it may tell of, and whether it does. */
    public record Choice(UUID id, boolean chosen) {}

    /**
     * How the sending goes. Nothing is known of who opened what.
     *
     * @param waiting not in the outbox, or not handed over yet
     * @param left have left by this letter, or before they got it
     * @param nothing wanted nothing of what was in it
     */
    public record Figures(long readers, long waiting, long sent, long failed, long left, long nothing) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
    }
}
