package se.framsteg.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.database.CannotStart;
import se.framsteg.database.OpenDatabase;

/** Prints what an operator relies on; the exit code is 1 when something does not hold. */
@Command(
        name = "check",
        description = "Says whether program, machine, database, keys, jobs, letters and backups are as they should be.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var place = commands.place();
        place.requireInstallation();
        var findings = new ArrayList<Finding>();
        findings.add(ProgramFinding.on(place.data()));
        findings.addAll(Machine.of(place).findings());
        findings.addAll(ofDatabase(place));
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.text()));
        out.flush();
        return findings.stream().allMatch(Finding::holds) ? 0 : 1;
    }

    /** A database that does not answer is a finding like any other: the rest is told all the same. */
    private static List<Finding> ofDatabase(Place place) {
        if (!OpenDatabase.answersWhenItRuns(place.data(), place.variable())) {
            return List.of(silent("does not answer"));
        }
        try (var database = place.database()) {
            var findings = new ArrayList<>(new Check(database.settings(), place.keys(), place.logHead()).findings());
            var owner = JdbcClient.create(database.settings().ownerSource());
            findings.add(JobFindings.of(database.settings(), ProgramFinding.runsOn(place.data())));
            findings.add(LastBackup.of(place).finding(owner, Instant.now()));
            return findings;
        } catch (CannotStart e) {
            return List.of(silent(String.valueOf(e.getMessage())));
        }
    }

    private static Finding silent(String value) {
        return new Finding("database", value, false)
                .or(
                        "Nobody can sign up or in, and nothing more can be checked.",
                        "The embedded one is started again by the program, with its words in DIR/log and DIR/database/log;"
                                + " for an external one ask its DBA and the network.");
    }
}
