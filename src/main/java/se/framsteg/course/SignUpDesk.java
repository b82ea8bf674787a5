package se.framsteg.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Where visitors ask for a seat. Those who ask for the same date at the same time share one transaction: the first one to
 * the desk serves everybody in line, the others find their answer ready when it is their turn. Each transaction pays for
 * one lock and one flush to disk, so sharing it is what a rush needs.
 *
 * <p>Nothing that matters lives here: answers are given after commit, the database decides, and another node has a desk of
 * its own. Losing the line loses requests that nobody has been told anything about.
 */
@Service
public class SignUpDesk {
    private static final int MOST_AT_ONCE = 200;

    private final SignUpBatch batch;
    private final ConcurrentHashMap<UUID, Line> lines = new ConcurrentHashMap<>();

    SignUpDesk(SignUpBatch batch) {
        this.batch = batch;
    }

    /** For colleagues and the program, whom no limit holds back. */
    public SignUpAnswer signUp(SignUpRequest request) {
        return signUp(new Asked(request, null));
    }

    /** For visitors: counts against the limits of their address and of the network they ask from. */
    public SignUpAnswer signUp(SignUpRequest request, String network) {
        return signUp(new Asked(request, network));
    }

    private SignUpAnswer signUp(Asked asked) {
        var line = lines.computeIfAbsent(asked.request().date(), date -> new Line());
        var mine = new Asking(asked);
        line.waiting.add(mine);
        line.turn.lock();
        try {
            while (mine.answer == null && mine.failure == null) {
                serve(line.next());
            }
        } finally {
            line.turn.unlock();
        }
        return mine.result();
    }

    private void serve(List<Asking> together) {
        try {
            var answers =
                    batch.signUp(together.stream().map(asking -> asking.asked).toList());
            for (int i = 0; i < answers.size(); i++) {
                together.get(i).answer = answers.get(i);
            }
        } catch (NonTransientDataAccessException e) {
            serveOneByOne(together, e);
        } catch (RuntimeException e) {
            together.forEach(asking -> asking.failure = e);
        }
    }

    /** One request that the database cannot take does not spoil it for the others. */
    private void serveOneByOne(List<Asking> together, RuntimeException e) {
        if (together.size() == 1) {
            together.getFirst().failure = e;
        } else {
            together.forEach(asking -> serve(List.of(asking)));
        }
    }

    /** Those who ask for one date, in the order they came. */
    private static final class Line {
        private final Queue<Asking> waiting = new ConcurrentLinkedQueue<>();
        private final ReentrantLock turn = new ReentrantLock();

        private List<Asking> next() {
            var together = new ArrayList<Asking>();
            for (var asking = waiting.poll(); asking != null; asking = waiting.poll()) {
                together.add(asking);
                if (together.size() == MOST_AT_ONCE) {
                    break;
                }
            }
            return together;
        }
    }

    /** One who waits for an answer; written and read only by whoever has the turn. */
    private static final class Asking {
        private final Asked asked;
        private @Nullable SignUpAnswer answer;
        private @Nullable RuntimeException failure;

        private Asking(Asked asked) {
            this.asked = asked;
        }

        private SignUpAnswer result() {
            if (failure instanceof DataAccessException || failure instanceof TransactionException) {
                throw failure;
            }
            if (answer == null) {
                throw new IllegalStateException("The sign-up could not be stored", failure);
            }
            return answer;
        }
    }
}
