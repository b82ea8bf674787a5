package se.framsteg.access.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon a job is taken over when its holder dies or freezes.
 *
 * @param poll how often a node looks for jobs that are due
 * @param heartbeat how often a holder gives a sign of life; every second time a node looks for holders without one
 * @param missed so many signs may fail to come, at least four
 */
@ConfigurationProperties("framsteg.job")
record JobTiming(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("5") int missed) {
    /** The longest time between the last sign of life and the next holder's start. */
    Duration takenOverWithin() {
        return silence().plus(heartbeat.multipliedBy(2)).plus(poll);
    }

    /** So long after its last sign of life a holder counts as dead. */
    Duration silence() {
        return heartbeat.multipliedBy(missed);
    }
}
