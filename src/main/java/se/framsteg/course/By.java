package se.framsteg.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Actor;

/** Who did it, as it stands in the history of a booking or a date. */
public record By(String kind, @Nullable UUID id) {
    public static By of(Actor actor) {
        return new By(actor.kind(), actor.id());
    }

    public static By link(UUID signUp) {
        return of(new Actor.Link(signUp));
    }

    static By job() {
        return new By("job", null);
    }
}
