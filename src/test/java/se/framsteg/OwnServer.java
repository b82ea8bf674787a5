package se.framsteg;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import se.framsteg.database.EmbeddedPostgres;
import se.framsteg.database.Migrations;

/** Gives the program under test a database server of its own, which the test may kill without disturbing others. */
public class OwnServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = TestPostgres.temporaryFolder();

    /** The folder of the server's data. */
    public static Path folder() {
        return FOLDER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = EmbeddedPostgres.start(FOLDER, List.of("max_connections=60"));
        var database = server.settings();
        Migrations.run(database);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own server",
                        Map.of(
                                "framsteg.db.url", database.url(),
                                "framsteg.db.user", database.app().name(),
                                "framsteg.db.password", database.app().password(),
                                "framsteg.db.owner.user", database.owner().name(),
                                "framsteg.db.owner.password", database.owner().password(),
                                "framsteg.data", TestPostgres.temporaryFolder().toString())));
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
            server.close();
            TestPostgres.delete(FOLDER);
        });
    }
}
