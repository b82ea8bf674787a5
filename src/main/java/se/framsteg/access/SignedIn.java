package se.framsteg.access;

import java.io.Serializable;

/** The principal of a session, as module account makes it after sign-in. */
public interface SignedIn extends Serializable {
    Actor actor();
}
