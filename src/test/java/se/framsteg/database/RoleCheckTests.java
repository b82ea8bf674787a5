package se.framsteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.framsteg.database.EmbeddedPostgresTests.execute;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.framsteg.TestPostgres;

class RoleCheckTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Test
    void the_ordinary_app_role_is_fit() {
        var fresh = TestPostgres.fresh();

        assertThat(RoleCheck.faults(fresh.app(), fresh.settings().owner().name()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role ROLE superuser                              | is a superuser",
                "alter role ROLE bypassrls                              | has BYPASSRLS",
                "alter role ROLE createrole                             | may create roles",
                "alter role ROLE createdb                               | may create databases",
                "grant framsteg_owner to ROLE                           | is a member of framsteg_owner",
                "create schema mine authorization ROLE                  | owns the schema mine",
                "create table mine (); alter table mine owner to ROLE   | owns public.mine"
            })
    void a_role_that_could_step_around_the_policies_is_refused(String change, String fault) throws Exception {
        var fresh = TestPostgres.fresh().settings();
        var role = new DatabaseSettings.Role("wrong_" + COUNT.incrementAndGet(), "secret");
        var wrong = new DatabaseSettings(fresh.url(), role, fresh.owner());
        var superuser = TestPostgres.superuser(fresh);
        execute(superuser, "create role " + role.name() + " login password 'secret'");
        execute(superuser, "grant connect on database " + name(fresh) + " to " + role.name());
        execute(superuser, change.replace("ROLE", role.name()));

        assertThat(RoleCheck.faults(wrong.appSource(), "framsteg_owner")).contains(fault);
        assertThatThrownBy(() -> RoleCheck.require(wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(fault);
    }

    private static String name(DatabaseSettings settings) {
        return settings.url().substring(settings.url().lastIndexOf('/') + 1);
    }
}
