package se.framsteg.message;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits in the outbox. A letter leaves once: it is claimed, its owner is asked, the server says yes, the yes is
 * recorded. Only when the program dies between the two last does the letter leave again, with the same Message-ID.
 */
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** A letter that is refused so often for a reason nobody names, while others leave, is itself the reason. */
    private static final int TRIES_IN_DOUBT = 6;

    private final LetterQueue queue;
    private final PostPauses pauses;
    private final Carrier carrier;
    private final TransactionOperations transaction;
    private final Map<String, LetterOwner> owners = new HashMap<>();
    private final boolean eraseSecrets;

    /** Said yes to, but not recorded since the database was away: recorded at the next claim, not sent again. */
    private final Map<UUID, String> accepted = new ConcurrentHashMap<>();

    Postman(
            LetterQueue queue,
            PostPauses pauses,
            Carrier carrier,
            TransactionOperations transaction,
            List<LetterOwner> owners,
            boolean eraseSecrets) {
        this.queue = queue;
        this.pauses = pauses;
        this.carrier = carrier;
        this.transaction = transaction;
        this.eraseSecrets = eraseSecrets;
        owners.forEach(owner -> this.owners.put(owner.kind(), owner));
    }

    /** One round of at most so many letters; says how many were dealt with. */
    int round(int most, Supplier<Instant> clock) {
        if (!carrier.ready() || pauses.now().restsAt(clock.get())) {
            return 0;
        }
        int done = 0;
        try (var way = carrier.open()) {
            while (done < most && deliver(way, clock.get())) {
                done++;
            }
        }
        return done;
    }

    /** Deals with the next letter; false when there is none, or when the post pauses. */
    private boolean deliver(Carrier.Way way, Instant now) {
        var lease = UUID.randomUUID();
        var claimed = queue.claim(lease, now);
        if (claimed.isEmpty()) {
            return false;
        }
        var letter = claimed.get();
        var yes = accepted.get(letter.id());
        if (yes != null) {
            return recorded(letter, lease, yes, now);
        }
        if (!stillWanted(letter.owner())) {
            queue.unwanted(letter.id(), lease, now);
            return true;
        }
        return switch (way.carry(letter)) {
            case Carrier.Answer.Accepted(var reply) -> {
                accepted.put(letter.id(), reply);
                yield recorded(letter, lease, reply, now);
            }
            case Carrier.Answer.Refused(var why) -> {
                queue.refused(letter.id(), lease, why, now);
                yield true;
            }
            case Carrier.Answer.Unfit(var why) -> {
                queue.unfit(letter.id(), lease, why, now);
                yield true;
            }
            case Carrier.Answer.Later(var why) -> postpone(letter, lease, why, now);
            case Carrier.Answer.Doubtful(var why) -> doubt(letter, lease, why, now);
            case Carrier.Answer.Halted(var why) -> {
                var pause = pauses.halted(why, now);
                queue.held(letter.id(), lease, why, next(pause, now), now);
                say(pause, why);
                yield false;
            }
        };
    }

    private boolean recorded(ReadyLetter letter, UUID lease, String reply, Instant now) {
        queue.sent(letter.id(), lease, reply, eraseSecrets, now);
        accepted.remove(letter.id());
        var ended = pauses.accepted(now);
        if (ended != null) {
            LOG.info("Letters leave again; the mail server had taken none since {}", ended.since());
        }
        return true;
    }

    private boolean postpone(ReadyLetter letter, UUID lease, String why, Instant now) {
        if (Waiting.over(pauses.now().patientFrom(letter.putAt()), now)) {
            queue.givenUp(letter.id(), lease, why, now);
        } else {
            queue.later(letter.id(), lease, why, Waiting.next(letter.attempts(), now), now);
        }
        return true;
    }

    /** Goes on with the next letter, whose answer tells whether this one was about us; false when that is clear by now. */
    private boolean doubt(ReadyLetter letter, UUID lease, String why, Instant now) {
        var pause = pauses.doubted(letter.id(), why, now);
        if (pause.restsAt(now)) {
            queue.held(letter.id(), lease, why, Waiting.next(letter.attempts(), now), now);
            say(pause, why);
            return false;
        }
        if (letter.attempts() >= TRIES_IN_DOUBT && pause.acceptedSince(letter.putAt())) {
            queue.unfit(letter.id(), lease, why, now);
            return true;
        }
        queue.later(letter.id(), lease, why, Waiting.next(letter.attempts(), now), now);
        return true;
    }

    private static Instant next(PostPause pause, Instant now) {
        return pause.nextTryAt() == null ? now : pause.nextTryAt();
    }

    /** One line when the post begins to pause, not one for each try. */
    private static void say(PostPause pause, String why) {
        if (pause.tries() == 1) {
            LOG.warn("The mail server takes nothing from us, letters wait; next try {}: {}", pause.nextTryAt(), why);
        }
    }

    private boolean stillWanted(Letter.Owner owner) {
        var asked = owners.get(owner.kind());
        return asked == null
                || Boolean.TRUE.equals(transaction.execute(_ -> asked.stillWanted(owner.id(), owner.reason())));
    }
}
