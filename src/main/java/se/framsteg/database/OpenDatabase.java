package se.framsteg.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database of the program or of a command: an external one, the embedded server, or the one that a program runs already. */
public final class OpenDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatabaseSettings settings;
    private final @Nullable EmbeddedPostgres server;

    private OpenDatabase(DatabaseSettings settings, @Nullable EmbeddedPostgres server) {
        this.settings = settings;
        this.server = server;
    }

    /** For the program: alone on its folder, migrated, and with a role that is fit to run it. */
    public static OpenDatabase forProgram(Path data, UnaryOperator<@Nullable String> variable) {
        return opened(data, variable).ready();
    }

    /** For a restore, which may be what makes the installation: alone on its folder, and left as it is. */
    public static OpenDatabase alone(Path data, UnaryOperator<@Nullable String> variable) {
        return opened(data, variable);
    }

    /** For a command: beside the program when that runs. A command works on an installation and never makes one. */
    public static OpenDatabase beside(Path data, UnaryOperator<@Nullable String> variable) {
        var database = running(data, variable).orElseGet(() -> {
            if (!DataFolder.holdsDatabase(data)) {
                throw missing(data.toString());
            }
            return embedded(data);
        });
        try {
            if (InstallationKind.isKept(database.settings)) {
                return database;
            }
            throw missing(database.server == null ? database.settings.place() : data.toString());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** For a command that works with the whole application: as the program left it, or migrated when none runs. */
    public static OpenDatabase migratedBeside(Path data, UnaryOperator<@Nullable String> variable) {
        var database = beside(data, variable);
        var ofProgram =
                database.server == null && DatabaseSettings.external(variable).isEmpty();
        return ofProgram ? database : database.ready();
    }

    /** False when a server runs, or should, and gives no answer within some seconds. */
    public static boolean answersWhenItRuns(Path data, UnaryOperator<@Nullable String> variable) {
        return running(data, variable)
                .map(database -> database.settings.answers(PATIENCE))
                .orElse(true);
    }

    private static Optional<OpenDatabase> running(Path data, UnaryOperator<@Nullable String> variable) {
        return DatabaseSettings.external(variable)
                .or(() -> EmbeddedPostgres.running(data))
                .map(settings -> new OpenDatabase(settings, null));
    }

    private static CannotStart missing(String place) {
        return new CannotStart("There is no installation in " + place
                + ": name the folder that the program runs on with --data DIR, or start the program first.");
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** How the embedded server is; empty with an external one, or beside a program that runs it. */
    public Optional<ServerState> server() {
        return Optional.ofNullable(server).map(EmbeddedPostgres::state);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static OpenDatabase opened(Path data, UnaryOperator<@Nullable String> variable) {
        return DatabaseSettings.external(variable)
                .map(settings -> new OpenDatabase(settings, null))
                .orElseGet(() -> embedded(data));
    }

    private static OpenDatabase embedded(Path data) {
        var server = EmbeddedPostgres.start(data);
        return new OpenDatabase(server.settings(), server);
    }

    private OpenDatabase ready() {
        try {
            Migrations.run(settings);
            RoleCheck.require(settings);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }
}
