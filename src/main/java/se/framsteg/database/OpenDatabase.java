package se.framsteg.database;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database of the program or of a command: an external one, the embedded server, or the one that a program runs already. */
public final class OpenDatabase implements AutoCloseable {
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

    /** For a command that needs the database for itself: alone on its folder, and left as it is. */
    public static OpenDatabase alone(Path data, UnaryOperator<@Nullable String> variable) {
        return opened(data, variable);
    }

    /** For a command: beside the program when that runs. */
    public static OpenDatabase beside(Path data, UnaryOperator<@Nullable String> variable) {
        return DatabaseSettings.external(variable)
                .or(() -> EmbeddedPostgres.running(data))
                .map(settings -> new OpenDatabase(settings, null))
                .orElseGet(() -> embedded(data));
    }

    /** For a command that works with the whole application: as the program left it, or migrated when none runs. */
    public static OpenDatabase migratedBeside(Path data, UnaryOperator<@Nullable String> variable) {
        return EmbeddedPostgres.running(data)
                .filter(running -> DatabaseSettings.external(variable).isEmpty())
                .map(settings -> new OpenDatabase(settings, null))
                .orElseGet(() -> forProgram(data, variable));
    }

    public DatabaseSettings settings() {
        return settings;
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
