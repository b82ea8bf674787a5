package se.framsteg.operation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.database.InstallationKind;
import se.framsteg.database.KeyProofs;
import se.framsteg.database.OpenDatabase;
import sun.misc.Signal;

/** Starts the program: database first, since it says whether this is a demonstration, then the application on top of it. */
record Program(
        Class<?> application,
        int port,
        String listen,
        Place place,
        boolean empty,
        @Nullable LocalDate today) {
    private static volatile boolean starting = true;
    private static volatile boolean cutShort;
    private static final LocalDate DEMONSTRATION_DAY = LocalDate.of(2025, 3, 12);

    ConfigurableApplicationContext start() {
        endOrderly();
        var early = EarlyHealth.on(listen, port);
        try {
            System.out.println("Opening the database in " + place.data());
            var database = OpenDatabase.forProgram(place.data(), place.variable());
            try {
                KeyProofs.fitting(database.settings(), place.keys());
                var here = RunningProgram.here(listen, port, externalDatabase());
                here.keep(place.data());
                return start(early, database, here.at("").toString());
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } finally {
            early.close();
        }
    }

    /**
     * Being asked to stop is no failure: requests are finished, the database is closed last, and the exit code is 0. A start
     * that is cut short fails in some step or other, which says nothing to anybody.
     */
    private static void endOrderly() {
        Signal.handle(new Signal("TERM"), asked -> {
            if (starting) {
                cutShort = true;
                Commands.silent();
            }
            System.exit(0);
        });
    }

    /** Whether the program was asked to stop before it had started. */
    static boolean wasCutShort() {
        return cutShort;
    }

    private ConfigurableApplicationContext start(EarlyHealth early, OpenDatabase database, String address) {
        var demonstration = kind(database) == InstallationKind.DEMONSTRATION;
        var program = new SpringApplication(application);
        program.setLogStartupInfo(false);
        program.setDefaultProperties(Map.of("framsteg.base-url", address));
        program.addInitializers(context -> {
            var said = new MapPropertySource("command line", settings(demonstration));
            context.getEnvironment().getPropertySources().addFirst(said);
            var beans = (GenericApplicationContext) context;
            beans.registerBean(OpenDatabase.class, () -> database);
            beans.registerBean(EarlyHealth.class, () -> early);
        });
        var running = program.run();
        starting = false;
        System.out.println("Framsteg is at " + address);
        if (demonstration) {
            System.out.println("Demonstration, all people are invented: sign in at " + address
                    + "/demo/logga-in, read the mails at " + address + "/demo/post");
        }
        return running;
    }

    private String externalDatabase() {
        return DatabaseSettings.external(place.variable())
                .map(DatabaseSettings::place)
                .orElse("");
    }

    private InstallationKind kind(OpenDatabase database) {
        var kind = InstallationKind.of(
                database.settings(), empty ? InstallationKind.REAL : InstallationKind.DEMONSTRATION);
        if (empty && kind == InstallationKind.DEMONSTRATION) {
            throw new CannotStart("The database in " + place.data()
                    + " holds the demonstration: choose another folder with --data, or start without --empty.");
        }
        if (today != null && kind == InstallationKind.REAL) {
            throw new CannotStart("--today does nothing in a real installation: leave it out.");
        }
        return kind;
    }

    private Map<String, Object> settings(boolean demonstration) {
        var settings = new HashMap<String, Object>(Map.of(
                "server.port",
                port,
                "server.address",
                listen,
                "framsteg.leaving",
                "1s",
                "framsteg.data",
                place.data().toString(),
                "framsteg.demonstration",
                demonstration));
        if (demonstration) {
            settings.put("framsteg.today", (today == null ? DEMONSTRATION_DAY : today).toString());
        }
        return settings;
    }
}
