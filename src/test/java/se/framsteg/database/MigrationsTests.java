package se.framsteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.framsteg.database.EmbeddedPostgresTests.ask;
import static se.framsteg.database.EmbeddedPostgresTests.execute;

import org.junit.jupiter.api.Test;
import se.framsteg.TestPostgres;

class MigrationsTests {
    @Test
    void every_module_has_its_schema_and_its_history() throws Exception {
        var fresh = TestPostgres.fresh();

        for (var module : Migrations.modules()) {
            assertThat(ask(fresh.owner(), "select count(*) > 0 from " + module + ".flyway_history where success"))
                    .as(module)
                    .isEqualTo("t");
        }
        assertThat(Migrations.outdated(fresh.settings())).isEmpty();
    }

    @Test
    void an_external_database_is_migrated_from_nothing_and_then_left_alone() throws Exception {
        var bare = TestPostgres.bare();
        assertThat(Migrations.outdated(bare)).contains("framework");

        Migrations.run(bare);
        Migrations.run(bare);

        assertThat(Migrations.outdated(bare)).isEmpty();
        assertThat(RoleCheck.faults(bare.appSource(), bare.owner().name())).isEmpty();
    }

    @Test
    void a_database_of_a_later_version_is_refused() throws Exception {
        var fresh = TestPostgres.fresh();
        execute(fresh.owner(), "update framework.migration_stamp set stamp = 'another'");
        execute(fresh.owner(), "update framework.flyway_history set checksum = checksum + 1 where version = '1'");

        assertThatThrownBy(() -> Migrations.run(fresh.settings()))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database could not be migrated: ");
    }

    @Test
    void an_unchanged_program_does_not_compare_again() throws Exception {
        var fresh = TestPostgres.fresh();
        execute(fresh.owner(), "drop table framework.flyway_history");

        Migrations.run(fresh.settings());

        assertThat(ask(fresh.owner(), "select to_regclass('framework.flyway_history') is null"))
                .isEqualTo("t");
    }

    @Test
    void the_program_finds_its_sessions_jobs_and_passkeys_without_a_schema() throws Exception {
        var app = TestPostgres.fresh().app();

        assertThat(ask(app, "select count(*) from spring_session")).isEqualTo("0");
        assertThat(ask(app, "select count(*) from scheduled_tasks")).isEqualTo("0");
        assertThat(ask(app, "select count(*) from user_credentials")).isEqualTo("0");
    }
}
