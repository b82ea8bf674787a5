package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.framsteg.FrameTest;

/** Every request asks which association it is for; many at once must not wait for each other's connections. */
@FrameTest
class KnownSitesInARushTests {
    @Autowired
    KnownSites sites;

    @Autowired
    DataSource dataSource;

    @Test
    void more_visitors_than_connections_are_all_answered_when_nothing_is_known_yet() throws Exception {
        sites.forget();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4 * connections(); i++) {
                answers.add(visitors.submit(() -> sites.all().size()));
            }
            for (var answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS))
                        .isEqualTo(sites.all().size());
            }
        }
    }

    private int connections() throws SQLException {
        return dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
    }
}
