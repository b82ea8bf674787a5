package se.framsteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.framsteg.TestPostgres;

class EmbeddedPostgresTests {
    private final Path folder = TestPostgres.temporaryFolder();

    @AfterEach
    void remove() {
        TestPostgres.delete(folder);
    }

    @Test
    void it_keeps_what_was_written_through_an_orderly_stop() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            execute(server.settings().ownerSource(), "create table kept as select 7 as number");
        }
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server.settings().ownerSource(), "select number from kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void it_guards_what_it_keeps() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            var superuser = server.superuser();
            assertThat(ask(superuser, "show fsync")).isEqualTo("on");
            assertThat(ask(superuser, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(superuser, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(superuser, "show data_checksums")).isEqualTo("on");
            assertThat(ask(superuser, "select datlocale from pg_database where datname = 'framsteg'"))
                    .isEqualTo("sv-SE");
            assertThat(ask(superuser, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            assertThat(Files.getPosixFilePermissions(folder.resolve("passwords")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(ask(superuser, "show server_version")).startsWith("18.").isEqualTo(shortVersion());
        }
    }

    @Test
    void it_sorts_as_swedes_do() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(
                            server.settings().ownerSource(),
                            "select string_agg(w, ' ' order by w) from unnest(array['ö', 'z', 'ä', 'a', 'å']) w"))
                    .isEqualTo("a z å ä ö");
        }
    }

    @Test
    void a_second_program_on_the_folder_is_refused_in_one_line() {
        try (var _ = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Framsteg already runs on " + folder + " (process "
                            + ProcessHandle.current().pid() + "): stop it, or choose another folder with --data.");
        }
    }

    @Test
    void a_killed_server_comes_back_with_all_that_was_committed() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            var owner = server.settings().ownerSource();
            execute(owner, "create table committed as select 1 as number");
            var killed = server.pid();

            kill(killed);

            await(() -> server.pid() != killed && server.answers());
            assertThat(ask(owner, "select count(*) from committed")).isEqualTo("1");
        }
    }

    @Test
    void a_command_finds_the_server_of_a_running_program() throws Exception {
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(EmbeddedPostgres.running(folder)).contains(server.settings());
        }
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    }

    @Test
    void the_server_of_a_killed_program_is_adopted() throws Exception {
        var program = startInAProgramOfItsOwn();
        kill(program.pid());
        program.waitFor();
        var orphan = ServerProcess.of(new DataFolder(folder)).orElseThrow();

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.pid()).isEqualTo(orphan.pid());
            assertThat(ask(server.settings().ownerSource(), "select number from seen"))
                    .isEqualTo("1");
        }
        assertThat(ServerProcess.of(new DataFolder(folder))).isEmpty();
    }

    @Test
    void an_adopted_server_is_watched_too() throws Exception {
        var program = startInAProgramOfItsOwn();
        kill(program.pid());
        program.waitFor();
        try (var server = EmbeddedPostgres.start(folder)) {
            var killed = server.pid();

            kill(killed);

            await(() -> server.pid() != killed && server.answers());
        }
    }

    @Test
    void a_start_on_a_copy_of_a_running_folder_leaves_the_original_alone() throws Exception {
        var copy = TestPostgres.temporaryFolder();
        try (var original = EmbeddedPostgres.start(folder)) {
            execute(original.superuser(), "checkpoint");
            assertThat(new ProcessBuilder("cp", "-rT", folder.toString(), copy.toString())
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(copy.resolve("database/postmaster.pid")).exists();
            assertThat(EmbeddedPostgres.running(copy)).isEmpty();

            try (var second = EmbeddedPostgres.start(copy)) {
                assertThat(second.pid()).isNotEqualTo(original.pid());
                assertThat(second.answers()).isTrue();
            }
            assertThat(original.answers()).isTrue();
        } finally {
            TestPostgres.delete(copy);
        }
    }

    @Test
    void a_left_over_file_that_names_another_program_s_process_does_not_hinder_the_start() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.write(
                folder.resolve("database/postmaster.pid"),
                List.of(
                        "" + ProcessHandle.current().pid(),
                        folder.resolve("database").toString(),
                        "1700000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "1 1",
                        "ready"));

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.answers()).isTrue();
        }
    }

    @Test
    void a_server_that_cannot_start_is_tried_again_until_it_can() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            var settings = folder.resolve("database/postgresql.auto.conf");
            var whole = Files.readString(settings);
            Files.writeString(settings, "not a setting");
            kill(server.pid());
            await(() -> server.state().kind() == ServerState.Kind.DOWN);
            assertThat(server.state().problem()).startsWith("PostgreSQL does not start");
            assertThat(server.answers()).isFalse();

            Files.writeString(settings, whole);

            await(() -> server.state().kind() == ServerState.Kind.RUNNING && server.answers());
        }
    }

    @Test
    void the_pauses_between_tries_grow_to_half_a_minute() {
        assertThat(EmbeddedPostgres.longer(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(200));
        assertThat(EmbeddedPostgres.longer(Duration.ofSeconds(29))).isEqualTo(Duration.ofSeconds(30));
        assertThat(EmbeddedPostgres.longer(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_server_that_recovers_is_waited_for_and_one_that_says_nothing_is_not() {
        var lines = List.of("17", "/data", "1700000000", "5432", "", "127.0.0.1", "1 1", "starting");
        var recovering = ServerProcess.parse(lines);
        assertThat(recovering).isPresent();
        assertThat(EmbeddedPostgres.isHopeless(recovering, Duration.ofMinutes(10)))
                .isFalse();
        assertThat(EmbeddedPostgres.isHopeless(Optional.empty(), Duration.ofSeconds(75)))
                .isTrue();
        assertThat(ServerProcess.parse(List.of("no number", "/data", "1", "5432")))
                .isEmpty();
    }

    @Test
    void a_folder_with_files_that_are_no_whole_database_is_not_written_over() throws Exception {
        Files.createDirectories(folder.resolve("database/base"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PG_VERSION is missing");
        assertThat(folder.resolve("database/base")).exists();
    }

    @Test
    void an_ordinary_system_user_runs_the_server_where_user_namespaces_are_forbidden() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
        var words = Unprivileged.asUser().command(List.of("id", "-u"));
        var process = new ProcessBuilder(words).start();
        assertThat(new String(process.getInputStream().readAllBytes()).strip()).isNotEqualTo("0");
    }

    private Process startInAProgramOfItsOwn() throws IOException {
        var words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ProgramToKill.class.getName(),
                folder.toString()));
        var program = new ProcessBuilder(words).redirectErrorStream(true).start();
        assertThat(program.inputReader().lines().anyMatch("started"::equals)).isTrue();
        return program;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within half a minute").isLessThan(end);
            LockSupport.parkNanos(20_000_000); // between two looks
        }
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** 18.6.0 of the archive is 18.6 of the server. */
    private static String shortVersion() {
        return PostgresBinaries.VERSION.replaceFirst("\\.0$", "");
    }
}
