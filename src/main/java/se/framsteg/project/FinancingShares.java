package se.framsteg.project;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.FieldErrors;

/** Who pays what part of a project, in per cent. Three parts that are everything, or only the Union's, which is public. */
public record FinancingShares(
        @Nullable BigDecimal eu,
        @Nullable BigDecimal state,
        @Nullable BigDecimal project) {

    private static final BigDecimal EVERYTHING = BigDecimal.valueOf(100);

    public FinancingShares {
        if ((state == null) != (project == null) || state != null && project != null && !sums(eu, state, project)) {
            throw new IllegalArgumentException("Shares sum to 100");
        }
    }

    /** Reads the two shares that the fund's record does not tell; a sentence at the field when they do not add up. */
    public static Optional<FinancingShares> read(
            @Nullable BigDecimal eu, String state, String project, FieldErrors errors) {
        if (state.isBlank() && project.isBlank()) {
            return Optional.of(new FinancingShares(eu, null, null));
        }
        var states = Numbers.percent(state);
        var projects = Numbers.percent(project);
        if (states.isEmpty()) {
            errors.add("stateShare", state.isBlank() ? "project.shares.both" : "project.register.euShare.wrong", state);
        }
        if (projects.isEmpty()) {
            errors.add(
                    "projectShare",
                    project.isBlank() ? "project.shares.both" : "project.register.euShare.wrong",
                    project);
        }
        if (states.isEmpty() || projects.isEmpty()) {
            return Optional.empty();
        }
        if (eu == null) {
            errors.add("euShare", "project.shares.eu");
            return Optional.empty();
        }
        if (!sums(eu, states.get(), projects.get())) {
            var sum = eu.add(states.get())
                    .add(projects.get())
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
            errors.add("projectShare", "project.shares.sum", sum);
            return Optional.empty();
        }
        return Optional.of(new FinancingShares(eu, states.get(), projects.get()));
    }

    public boolean whole() {
        return state != null;
    }

    private static boolean sums(@Nullable BigDecimal eu, BigDecimal state, BigDecimal project) {
        return eu != null && eu.add(state).add(project).compareTo(EVERYTHING) == 0;
    }
}
