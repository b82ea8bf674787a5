package se.framsteg.operation;

import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.framsteg.database.InstallationKind;
import se.framsteg.database.KeyProofs;
import se.framsteg.database.OpenDatabase;

/** The application without pages and jobs, for a verb that needs its capabilities; beside the program when that runs. */
record BesideProgram(Class<?> application, Place place, String address) {
    <T> T ask(Function<ApplicationContext, T> work) {
        try (var database = place.migratedDatabase()) {
            KeyProofs.fitting(database.settings(), place.keys());
            try (var context = application(database).run()) {
                return work.apply(context);
            }
        }
    }

    private SpringApplication application(OpenDatabase database) {
        var kind = InstallationKind.of(database.settings(), InstallationKind.REAL);
        var program = new SpringApplication(application);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        program.setLazyInitialization(true);
        program.setDefaultProperties(Map.of("framsteg.base-url", address));
        program.addInitializers(context -> {
            var said = new MapPropertySource(
                    "command line",
                    Map.of(
                            "framsteg.data",
                            place.data().toString(),
                            "framsteg.demonstration",
                            kind == InstallationKind.DEMONSTRATION,
                            "framsteg.db.connections",
                            2,
                            "framsteg.jobs",
                            false));
            context.getEnvironment().getPropertySources().addFirst(said);
            ((GenericApplicationContext) context).registerBean(OpenDatabase.class, () -> database);
        });
        return program;
    }
}
