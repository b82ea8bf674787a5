package se.framsteg.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.access.LogHead;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;
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
            exportHead(database.settings(), place.logHead());
            spec.commandLine()
                    .getOut()
                    .println(rows + " rows are back in " + database.settings().place()
                            + ", and add up. Start the program as usual.");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** From now on the log ends where the backup ends; whoever restores is told what ended later. */
    private void exportHead(DatabaseSettings settings, Path exported) {
        var before = LogHead.in(exported);
        var now = LogHead.of(JdbcClient.create(settings.ownerSource()));
        before.filter(head -> now.isEmpty() || now.get().block() < head.block())
                .ifPresent(head -> spec.commandLine()
                        .getOut()
                        .println("The audit log ends at block "
                                + now.map(LogHead::block).orElse(0L) + "; before this it ended at block " + head.block()
                                + ", sealed at " + head.sealedAt() + "."));
        try {
            Files.deleteIfExists(exported);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        now.ifPresent(head -> head.write(exported));
    }
}
