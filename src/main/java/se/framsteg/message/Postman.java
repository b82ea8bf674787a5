package se.framsteg.message;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits in the outbox. A letter leaves once: it is claimed, its owner is asked, the server says yes, the yes is
 * recorded. Only when the program dies between the two last does the letter leave again, with the same Message-ID.
 */
class Postman {
    /** While the server is away one letter in half a minute knocks at its door, not all of them. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final LetterQueue queue;
    private final Carrier carrier;
    private final TransactionOperations transaction;
    private final Map<String, LetterOwner> owners = new HashMap<>();
    private final boolean eraseSecrets;

    /** Said yes to, but not recorded since the database was away: recorded at the next claim, not sent again. */
    private final Map<UUID, String> accepted = new ConcurrentHashMap<>();

    private Instant quietUntil = Instant.MIN;

    Postman(
            LetterQueue queue,
            Carrier carrier,
            TransactionOperations transaction,
            List<LetterOwner> owners,
            boolean eraseSecrets) {
        this.queue = queue;
        this.carrier = carrier;
        this.transaction = transaction;
        this.eraseSecrets = eraseSecrets;
        owners.forEach(owner -> this.owners.put(owner.kind(), owner));
    }

    /** One round of at most so many letters; says how many were dealt with. */
    int round(int most, Supplier<Instant> clock) {
        if (!carrier.ready() || clock.get().isBefore(quietUntil)) {
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

    /** Deals with the next letter; false when there is none, or when the server is away. */
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
            case Carrier.Answer.Later(var why) -> postpone(letter, lease, why, now);
            case Carrier.Answer.Unreachable(var why) -> {
                quietUntil = now.plus(QUIET);
                postpone(letter, lease, why, now);
                yield false;
            }
        };
    }

    private boolean recorded(ReadyLetter letter, UUID lease, String reply, Instant now) {
        queue.sent(letter.id(), lease, reply, eraseSecrets, now);
        accepted.remove(letter.id());
        return true;
    }

    private boolean postpone(ReadyLetter letter, UUID lease, String why, Instant now) {
        if (Waiting.over(letter.putAt(), now)) {
            queue.givenUp(letter.id(), lease, why, now);
        } else {
            queue.later(letter.id(), lease, why, Waiting.next(letter.attempts(), now), now);
        }
        return true;
    }

    private boolean stillWanted(Letter.Owner owner) {
        var asked = owners.get(owner.kind());
        return asked == null
                || Boolean.TRUE.equals(transaction.execute(_ -> asked.stillWanted(owner.id(), owner.reason())));
    }
}
