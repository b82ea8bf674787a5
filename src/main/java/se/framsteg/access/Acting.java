package se.framsteg.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.framsteg.shared.Personal;

/** Knows who acts right now: the one who is signed in, or the one that work is done as. */
@Component
public class Acting {
    /** @param purpose why, as it will stand in the audit log */
    record Context(Actor actor, String purpose) {}

    private final ThreadLocal<@Nullable Context> work = new ThreadLocal<>();

    public Actor current() {
        return context().actor();
    }

    /** Does work as somebody else than the one who is signed in: a job, or the holder of a link. */
    public <T> T as(Actor actor, String purpose, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The actor of a transaction is settled when it begins");
        }
        var before = this.work.get();
        this.work.set(new Context(actor, purpose));
        try {
            return work.get();
        } finally {
            if (before == null) {
                this.work.remove();
            } else {
                this.work.set(before);
            }
        }
    }

    public void as(Actor actor, String purpose, Runnable work) {
        as(actor, purpose, () -> {
            work.run();
            return true;
        });
    }

    /** Whoever asks for a person, and gets one, makes an answer for that person. */
    Context context() {
        var context = known();
        if (!(context.actor() instanceof Actor.Visitor || context.actor() instanceof Actor.Job)) {
            Personal.asked();
        }
        return context;
    }

    private Context known() {
        var context = work.get();
        if (context != null) {
            return context;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return new Context(signedIn.actor(), "web");
        }
        return new Context(new Actor.Visitor(), "web");
    }
}
