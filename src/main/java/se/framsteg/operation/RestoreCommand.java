package se.framsteg.operation;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.database.CannotStart;
import se.framsteg.database.InstallationKind;
import se.framsteg.database.Migrations;
import se.framsteg.shared.keys.KeyRing;

/** Puts a backup into a new database; with {@code --replace} also into one that has been in use. */
@Command(
        name = "restore",
        description = "Puts a backup into the database, all of it or nothing. The program must not run meanwhile.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Parameters(paramLabel = "FILE", description = "The file that backup wrote.")
    private @Nullable Path file;

    @Option(names = "--replace", description = "Also when the database has been in use: what it holds is lost.")
    private boolean replace;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var place = commands.place();
        var keys = KeyRing.existing(place.keys());
        Restore.requireReadable(Objects.requireNonNull(file), keys.backup());
        try (var database = place.databaseToRestore()) {
            Migrations.run(database.settings());
            if (!replace && InstallationKind.kept(database.settings()).isPresent()) {
                throw new CannotStart("This database has been in use: add --replace to lose what it holds.");
            }
            var rows = new Restore(database.settings(), keys.backup()).read(file);
            spec.commandLine()
                    .getOut()
                    .println(rows + " rows are back in " + database.settings().place()
                            + ", and add up. Start the program as usual.");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
