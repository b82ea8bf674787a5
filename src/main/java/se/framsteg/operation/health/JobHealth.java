package se.framsteg.operation.health;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.framsteg.access.JobWatch;
import se.framsteg.operation.Readiness;

/** The jobs of all nodes: letters, links, held seats and seals depend on them. */
@Component
@ConditionalOnWebApplication
@Order(3)
class JobHealth implements Vital {
    /** After a night in which no program ran everything is late, and is caught up with. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(2);

    private final JobWatch watch;
    private final Readiness readiness;

    JobHealth(JobWatch watch, Readiness readiness) {
        this.watch = watch;
        this.readiness = readiness;
    }

    @Override
    public Optional<String> fault() {
        if (readiness.readyFor().compareTo(CATCHING_UP) < 0) {
            return Optional.empty();
        }
        var stuck = watch.stuck();
        return stuck.isEmpty()
                ? Optional.empty()
                : Optional.of("jobs: "
                        + String.join(
                                ", ", stuck.stream().map(JobWatch.Stuck::job).toList()));
    }

    /** Whoever cannot ask for the jobs has no database, which is said already. */
    @Override
    public String silent() {
        return "jobs: nobody knows";
    }

    @Override
    public boolean neededForPages() {
        return false;
    }
}
