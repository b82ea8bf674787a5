package se.framsteg.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.framsteg.access.GrantRevoked;
import se.framsteg.access.Grants;
import se.framsteg.shared.BusinessClock;

/** Whoever has no role left has nothing to do here any more: signed out everywhere, in the transaction that took the last one. */
@Component
class LastRoleGone {
    private final Grants grants;
    private final SessionEnds ends;
    private final BusinessClock clock;

    LastRoleGone(Grants grants, SessionEnds ends, BusinessClock clock) {
        this.grants = grants;
        this.ends = ends;
        this.clock = clock;
    }

    @EventListener
    void revoked(GrantRevoked revoked) {
        if (!grants.hasAny(revoked.person(), clock.today())) {
            ends.ofPerson(revoked.person());
        }
    }
}
