package se.framsteg.operation;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The moment before the program stops: it still answers, but closes each connection after its answer, so that nobody's next request
 * meets a server that takes none; and it tells a proxy to go elsewhere.
 */
@Component
@ConditionalOnWebApplication
public class Leaving implements SmartLifecycle {
    private final Duration moment;
    private volatile boolean running;
    private volatile boolean begun;

    /** Only the program on its own takes leave; a test's context is closed at once. */
    Leaving(@Value("${framsteg.leaving:0s}") Duration moment) {
        this.moment = moment;
    }

    public boolean begun() {
        return begun;
    }

    @Override
    public void start() {
        begun = false;
        running = true;
    }

    @Override
    public void stop() {
        begun = true;
        try {
            Thread.sleep(moment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to be stopped, before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
