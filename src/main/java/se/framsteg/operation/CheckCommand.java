package se.framsteg.operation;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what an operator relies on; the exit code is 1 when something does not hold. */
@Command(
        name = "check",
        description = "Prints whether the database keeps what it promises, and whether the keys fit.",
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
        try (var database = commands.place().database()) {
            var findings = new Check(database.settings(), commands.place().keys()).findings();
            var out = spec.commandLine().getOut();
            findings.forEach(finding -> print(out, finding));
            out.flush();
            return findings.stream().allMatch(Finding::holds) ? 0 : 1;
        }
    }

    private static void print(PrintWriter out, Finding finding) {
        out.println(finding.name() + " " + finding.value() + (finding.holds() ? "" : "   <- mend this"));
    }
}
