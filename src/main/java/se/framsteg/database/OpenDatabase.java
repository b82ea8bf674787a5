package se.framsteg.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A database that is migrated and whose app role is fit to run the program; with the embedded server when there is one. */
public final class OpenDatabase implements AutoCloseable {
    private final DatabaseSettings settings;
    private final @Nullable EmbeddedPostgres server;

    private OpenDatabase(DatabaseSettings settings, @Nullable EmbeddedPostgres server) {
        this.settings = settings;
        this.server = server;
        Migrations.run(settings);
        RoleCheck.require(settings);
    }

    public static OpenDatabase external(DatabaseSettings settings) {
        return new OpenDatabase(settings, null);
    }

    public static OpenDatabase embedded(Path data) {
        var server = EmbeddedPostgres.start(data);
        try {
            return new OpenDatabase(server.settings(), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
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
}
