package se.framsteg.operation;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.database.CannotStart;
import se.framsteg.database.InstallationKind;

/** Adds any number of invented people to a demonstration, each with ten attendances, to try how it works when it is large. */
@Command(
        name = "load",
        description = "Adds invented people with ten attendances each to the demonstration.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Option(names = "--persons", paramLabel = "N", description = "How many people.", required = true)
    private int persons;

    @Option(
            names = "--project",
            paramLabel = "SLUG",
            description = "The project they take part in (conecto-plus).",
            defaultValue = "conecto-plus")
    private String project = "conecto-plus";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (persons < 1) {
            throw new CannotStart("--persons wants a number from 1.");
        }
        try (var database = commands.place().database()) {
            var kind = InstallationKind.kept(database.settings());
            if (kind.isEmpty() || kind.get() != InstallationKind.DEMONSTRATION) {
                throw new CannotStart("Invented people are loaded into a demonstration only.");
            }
            var out = spec.commandLine().getOut();
            new SyntheticWorld(database.settings().ownerSource(), project).load(persons, done -> {
                out.println(done + " of " + persons + " people");
                out.flush();
            });
        }
        return 0;
    }
}
