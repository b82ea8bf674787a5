package se.framsteg.project;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.ProjectFigures.Snapshot;

/**
 * A goal beside what has been reached.
 *
 * @param sharedWith the name of the other project that the same number covers, or null
 */
public record GoalStanding(
        Goal goal, @Nullable String sharedWith, @Nullable Snapshot snapshot) {

    /** The part that is reached; empty without figures, and for a number that covers two projects. */
    public OptionalDouble share() {
        return snapshot == null || sharedWith != null
                ? OptionalDouble.empty()
                : OptionalDouble.of(snapshot.of(goal.unit()) / (double) goal.value());
    }

    public long reached() {
        return snapshot == null ? 0 : snapshot.of(goal.unit());
    }
}
