package se.framsteg.account;

import java.security.Principal;
import java.time.Instant;
import se.framsteg.access.Actor;
import se.framsteg.access.SignedIn;

/** Who a session belongs to. Sessions of one person are found by the name, which is the person's id. */
record SessionPrincipal(Actor actor, Instant at) implements SignedIn, Principal {
    @Override
    public String getName() {
        return String.valueOf(actor.id());
    }
}
