package se.framsteg.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DataFolder;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.database.KeyProofs;
import se.framsteg.database.OpenDatabase;

/** Where the installation is: its data folder, and what the environment says of an external database and of the keys. */
final class Place {
    private static final String USUAL = "data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder with database and keys (FRAMSTEG_DATA, else ./data).")
    private @Nullable Path named;

    private final UnaryOperator<@Nullable String> variable;

    Place(UnaryOperator<@Nullable String> variable) {
        this.variable = variable;
    }

    Path data() {
        return named().orElse(Path.of(USUAL)).toAbsolutePath().normalize();
    }

    private Optional<Path> named() {
        return Optional.ofNullable(named).or(() -> setting("FRAMSTEG_DATA").map(Path::of));
    }

    UnaryOperator<@Nullable String> variable() {
        return variable;
    }

    Path keys() {
        return setting("FRAMSTEG_KEYSET").map(Path::of).orElseGet(() -> KeyProofs.file(data()));
    }

    /** The last seal of the audit log, as the program has seen it. */
    Path logHead() {
        return new DataFolder(data()).logHead();
    }

    /** The keys of an installation that is there. */
    Path existingKeys() {
        if (!Files.exists(keys())) {
            requireInstallation();
        }
        return keys();
    }

    void requireInstallation() {
        requireSettingsOfProgram();
        if (!isUsed()) {
            throw new CannotStart("There is no installation in " + data()
                    + ": name the folder that the program runs on with --data DIR.");
        }
    }

    /** For a command: the database of the installation, beside the program when that runs. */
    OpenDatabase database() {
        requireSettingsOfProgram();
        return OpenDatabase.beside(data(), variable);
    }

    /** The same for a command that works with the whole application. */
    OpenDatabase migratedDatabase() {
        requireSettingsOfProgram();
        return OpenDatabase.migratedBeside(data(), variable);
    }

    /** For a restore, which makes a database only in a folder that was named for it. */
    OpenDatabase databaseToRestore() {
        requireSettingsOfProgram();
        if (named().isEmpty() && !isUsed()) {
            throw new CannotStart(
                    "There is no installation in " + data() + ": name the folder to restore into with --data DIR.");
        }
        return OpenDatabase.alone(data(), variable);
    }

    private boolean isUsed() {
        return DatabaseSettings.external(variable).isPresent() || DataFolder.holdsDatabase(data());
    }

    /** A program that uses an external database is served by a command that was told of the same one. */
    private void requireSettingsOfProgram() {
        if (DatabaseSettings.external(variable).isPresent()) {
            return;
        }
        RunningProgram.lastOn(data())
                .map(RunningProgram::database)
                .filter(url -> !url.isEmpty())
                .ifPresent(url -> {
                    throw new CannotStart("The program on " + data() + " uses the database " + url
                            + ": give this command the same settings (FRAMSTEG_DB_URL and those beside it).");
                });
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(variable.apply(name)).filter(value -> !value.isBlank());
    }
}
