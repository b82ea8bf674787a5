package se.framsteg.access;

import java.io.Serializable;
import java.time.Instant;

/** The principal of a session, as module account makes it after sign-in. */
public interface SignedIn extends Serializable {
    Actor actor();

    /** When the person last showed who they are; what reaches far wants that to be recent. */
    default Instant at() {
        return Instant.EPOCH;
    }
}
