package se.framsteg.operation.health;

import org.jspecify.annotations.Nullable;

/** The answer of {@code /health}. */
record HealthState(String status, @Nullable String because) {
    static HealthState starting() {
        return new HealthState("STARTING", null);
    }

    static HealthState up() {
        return new HealthState("UP", null);
    }

    static HealthState down(String because) {
        return new HealthState("DOWN", because);
    }

    int code() {
        return status.equals("UP") ? 200 : 503;
    }
}
