package se.framsteg.database;

import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database as the program sees it: opened, migrated and checked before anything else may use it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    OpenDatabase openDatabase(Environment environment) {
        var external = DatabaseSettings.external(
                name -> environment.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.')));
        var data = Path.of(environment.getProperty("framsteg.data", "data"));
        return external.map(OpenDatabase::external).orElseGet(() -> OpenDatabase.embedded(data));
    }

    @Bean
    DatabaseSettings databaseSettings(OpenDatabase database) {
        return database.settings();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseSettings settings, Environment environment) {
        return settings.appPool(environment.getProperty("framsteg.db.connections", Integer.class, 16));
    }
}
