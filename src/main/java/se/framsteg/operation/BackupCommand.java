package se.framsteg.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.database.KeyProofs;

/** Writes one encrypted archive, also while the program runs. */
@Command(
        name = "backup",
        description = "Writes the whole database, as of one moment, to one encrypted file. The keys are not in it.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var target = Objects.requireNonNull(file).toAbsolutePath();
        try (var database = commands.place().database()) {
            var keys = KeyProofs.fitting(database.settings(), commands.place().keys());
            var rows = new Backup(database.settings(), keys.backup()).write(target, Instant.now());
            LastBackup.of(commands.place()).note(Instant.now());
            spec.commandLine()
                    .getOut()
                    .println(
                            rows + " rows are in " + target
                                    + ". It opens with this installation's keys only: keep a copy of them elsewhere (./run keys export).");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
