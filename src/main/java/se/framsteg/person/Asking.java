package se.framsteg.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.shared.TooMany;

/**
 * What is said to those who have a person, when a number or an address that is typed here belongs to somebody whom one may not
 * know: from which project one asks, and why.
 *
 * @param project where one asks from; null when the record belongs to one project that one writes in
 * @param fromFile whether it stands in a file that is moved in, where many hits are no search
 */
public record Asking(@Nullable UUID project, String why, boolean fromFile) {
    private static final int MOST = 500;

    public Asking {
        why = why.strip();
        why = why.length() <= MOST ? why : why.substring(0, MOST);
    }

    public static Asking plain() {
        return new Asking(null, "", false);
    }

    public static Asking from(UUID project, @Nullable String why) {
        return new Asking(project, why == null ? "" : why, false);
    }

    public static Asking byFile(UUID project, String why) {
        return new Asking(project, why, true);
    }

    /** Whoever has hit too many strangers gets no answer at all, so that a hit and a miss look the same. */
    void requireRoom(Limits limits, Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            limits.requireRoom(limit(), staff.person().toString());
        }
    }

    void count(Limits limits, Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            var wait = limits.countTogether(
                            List.of(new Limits.Attempt(limit(), staff.person().toString())))
                    .getFirst();
            if (wait.isPositive()) {
                throw new TooMany(wait);
            }
        }
    }

    /** The role by which the actor works with people in the project; it is shown to those who are asked. */
    @Nullable
    String role(Grants grants, Actor actor) {
        return actor instanceof Actor.Staff staff
                ? grants.roleIn(staff.person(), project).orElse(null)
                : null;
    }

    private Limit limit() {
        return fromFile ? Limit.FOREIGN_IN_FILE : Limit.FOREIGN;
    }
}
