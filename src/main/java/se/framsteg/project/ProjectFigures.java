package se.framsteg.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Split;

/** What a project has reached, from the last stored snapshot; module {@code report}, which counts, implements it. */
public interface ProjectFigures {

    /** Empty when no snapshot has been stored: then the page says so and shows no figure. */
    Optional<Snapshot> latest(UUID project);

    /**
     * Figures that are safe to publish. Women, men and unknown are null where the numbers are too small to show.
     *
     * @param asOf the last day that is counted
     */
    record Snapshot(
            LocalDate asOf,
            int persons,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer unknown,
            int organisations,
            int participations,
            long hours,
            int datesHeld) {

        public Split split() {
            return new Split(part(women), part(men), part(unknown), (long) persons);
        }

        private static @Nullable Long part(@Nullable Integer count) {
            return count == null ? null : Long.valueOf(count);
        }

        /** The figure that a goal in this unit is compared with. */
        public long of(Goal.Unit unit) {
            return switch (unit) {
                case PERSONS -> persons;
                case PARTICIPATIONS -> participations;
                case HOURS -> hours;
            };
        }
    }
}
