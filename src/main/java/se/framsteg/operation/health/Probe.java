package se.framsteg.operation.health;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Vital} at most once a second, however many want to know, and waits for no answer longer than its patience. While
 * one question hangs no second one is asked, and the thing counts as faulty.
 */
final class Probe {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Vital vital;
    private final Executor threads;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private @Nullable Question last;

    private record Question(long askedAt, CompletableFuture<Optional<String>> answer) {}

    Probe(Vital vital, Executor threads, Duration patience, LongSupplier nanoTime) {
        this.vital = vital;
        this.threads = threads;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    Vital vital() {
        return vital;
    }

    /** Begins to ask, when the last answer is not fresh. */
    synchronized void ask() {
        if (last == null || last.answer.isDone() && nanoTime.getAsLong() - last.askedAt >= FRESH.toNanos()) {
            last = new Question(nanoTime.getAsLong(), CompletableFuture.supplyAsync(this::looked, threads));
        }
    }

    Optional<String> fault() {
        var question = question();
        var left = question.askedAt + patience.toNanos() - nanoTime.getAsLong();
        try {
            return question.answer.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.of(vital.silent());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(vital.silent());
        }
    }

    private synchronized Question question() {
        ask();
        return Objects.requireNonNull(last);
    }

    private Optional<String> looked() {
        try {
            return vital.fault();
        } catch (Exception e) {
            return Optional.of(vital.silent());
        }
    }
}
