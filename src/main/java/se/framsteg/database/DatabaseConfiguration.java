package se.framsteg.database;

import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import se.framsteg.shared.keys.KeyRing;

/** The database as the program sees it: opened, migrated and checked before anything else may use it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** The command line opens the database before the application starts; tests leave it to this. */
    @Bean
    @ConditionalOnMissingBean
    OpenDatabase openDatabase(Environment environment) {
        return OpenDatabase.forProgram(
                data(environment),
                name -> environment.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.')));
    }

    @Bean
    DataFolder dataFolder(Environment environment) {
        return new DataFolder(data(environment));
    }

    @Bean
    DatabaseSettings databaseSettings(OpenDatabase database) {
        return database.settings();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseSettings settings, Environment environment) {
        return settings.appPool(environment.getProperty("framsteg.db.connections", Integer.class, 16));
    }

    @Bean
    SQLExceptionTranslator lockWaits() {
        return new LockWaits();
    }

    @Bean
    KeyRing keyRing(DatabaseSettings settings, Environment environment) {
        var named = environment.getProperty("framsteg.keyset", "");
        return KeyProofs.fitting(settings, named.isBlank() ? KeyProofs.file(data(environment)) : Path.of(named));
    }

    private static Path data(Environment environment) {
        return Path.of(environment.getProperty("framsteg.data", "data"));
    }
}
