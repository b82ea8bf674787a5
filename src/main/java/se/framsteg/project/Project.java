package se.framsteg.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A project as its latest decision left it. */
public record Project(
        UUID id,
        String slug,
        UUID association,
        ProjectKind kind,
        boolean published,
        int edition,
        ProjectVersion version) {

    public String name() {
        return version.register().name();
    }

    public RegisterRecord register() {
        return version.register();
    }

    /** Whether a decision would change nothing and tell nothing. */
    public boolean isSaid(ProjectKind other, RegisterRecord register, FinancingShares shares, Decision decision) {
        return other == kind && version.isSaid(register, shares, decision);
    }

    public LocalDate starts() {
        return version.register().starts();
    }

    public LocalDate ends() {
        return version.register().ends();
    }

    /** The part of the project's days that has passed, from 0 to 1. */
    public double elapsed(LocalDate today) {
        double days = ChronoUnit.DAYS.between(starts(), ends().plusDays(1));
        return Math.clamp(ChronoUnit.DAYS.between(starts(), today) / days, 0, 1);
    }

    public Stage stage(LocalDate today) {
        return today.isBefore(starts()) ? Stage.COMING : today.isAfter(ends()) ? Stage.ENDED : Stage.RUNNING;
    }

    /** Where in its period a project is. */
    public enum Stage {
        COMING,
        RUNNING,
        ENDED
    }
}
