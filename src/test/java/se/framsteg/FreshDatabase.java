package se.framsteg;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the program under test a database of its own, through the settings that an operator would use. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestPostgres.fresh().settings();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh database",
                        Map.of(
                                "framsteg.db.url", database.url(),
                                "framsteg.db.user", database.app().name(),
                                "framsteg.db.password", database.app().password(),
                                "framsteg.db.owner.user", database.owner().name(),
                                "framsteg.db.owner.password", database.owner().password(),
                                "framsteg.data", TestPostgres.temporaryFolder().toString())));
    }
}
