package se.framsteg.operation.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import se.framsteg.operation.Leaving;
import se.framsteg.operation.Readiness;

/** What is true now about what the house cannot do without; the log has a line when that changes. */
@Component
@ConditionalOnWebApplication
class Health implements DisposableBean {
    /** All answer within this, so that whoever asks has an answer within two seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Readiness readiness;
    private final Leaving leaving;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Probe> probes;
    private String told = "";

    Health(Readiness readiness, Leaving leaving, List<Vital> vitals) {
        this.readiness = readiness;
        this.leaving = leaving;
        probes = vitals.stream()
                .map(vital -> new Probe(vital, threads, PATIENCE, System::nanoTime))
                .toList();
    }

    /** The state of the house, for whoever watches it. */
    HealthState whole() {
        var state = state(vital -> true);
        tell(state);
        return state;
    }

    /** Whether this node answers pages, for the proxy before it: letters that wait do not take a node away. */
    HealthState pages() {
        return state(Vital::neededForPages);
    }

    private HealthState state(Predicate<Vital> asked) {
        if (leaving.begun()) {
            return HealthState.down("program: it is being stopped");
        }
        if (!readiness.ready()) {
            return HealthState.starting();
        }
        var wanted = probes.stream().filter(probe -> asked.test(probe.vital())).toList();
        wanted.forEach(Probe::ask); // all at once: together they take no longer than one
        var here = faults(wanted, Vital::neededForPages);
        var rest = here.isEmpty() ? faults(wanted, vital -> !vital.neededForPages()) : List.<String>of();
        var faults = String.join("; ", here.isEmpty() ? rest : here); // without a database nobody knows of the rest
        return faults.isEmpty() ? HealthState.up() : HealthState.down(faults);
    }

    private static List<String> faults(List<Probe> probes, Predicate<Vital> asked) {
        return probes.stream()
                .filter(probe -> asked.test(probe.vital()))
                .map(Probe::fault)
                .flatMap(Optional::stream)
                .toList();
    }

    private synchronized void tell(HealthState state) {
        var now = state.because() == null ? "" : state.because();
        if (now.equals(told)) {
            return;
        }
        if (now.isEmpty()) {
            LOG.info("Health: all works again");
        } else {
            LOG.warn("Health: {}", now);
        }
        told = now;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
