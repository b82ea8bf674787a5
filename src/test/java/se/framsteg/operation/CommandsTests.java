package se.framsteg.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import se.framsteg.Framsteg;
import se.framsteg.TestPostgres;
import se.framsteg.database.KeyProofs;
import se.framsteg.shared.keys.KeyRing;

/** The words of the command line: where the installation is, and which options belong to which command. */
class CommandsTests {
    /** Every command with what it must be given. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "create-admin", List.of("--name", "Eva Ek", "--email", "eva@example.org"),
            "check", List.of(),
            "backup", List.of("unused/file"),
            "restore", List.of("unused/file"),
            "keys export", List.of(),
            "keys rotate", List.of(),
            "load", List.of("--persons", "1"));

    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return NEEDED.keySet().stream().sorted();
    }

    @Test
    void every_command_is_in_these_tables() {
        var names = new ArrayList<String>();
        line(Map.of()).getSubcommands().forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                names.add(name);
            }
            command.getSubcommands().keySet().forEach(inner -> names.add(name + " " + inner));
        });
        assertThat(names).isNotEmpty().containsExactlyInAnyOrderElementsOf(NEEDED.keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void data_before_and_behind_a_command_is_the_same_folder(String command) {
        for (var words : around(command, "--data", folder.toString())) {
            assertThat(folderOf(words, Map.of())).as(words.toString()).isEqualTo(folder);
        }
        assertThat(folderOf(around(command).getFirst(), Map.of()))
                .isEqualTo(Path.of("data").toAbsolutePath());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_environment_names_the_folder_where_the_words_do_not(String command) {
        var environment = Map.of("FRAMSTEG_DATA", "/somewhere");
        assertThat(folderOf(around(command).getFirst(), environment)).isEqualTo(Path.of("/somewhere"));
        for (var words : around(command, "--data", folder.toString())) {
            assertThat(folderOf(words, environment)).isEqualTo(folder);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_folder_without_an_installation_is_left_as_it_was(String command) throws IOException {
        var away = folder.resolve("away");
        for (var words : around(command, "--data", away.toString())) {
            assertThat(run(Map.of(), words)).as(words.toString()).isEqualTo(1);
            if (!command.equals("restore")) { // which wants the keys first
                assertThat(said.toString()).contains("There is no installation in " + away);
            }
            assertThat(away).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_database_without_an_installation_is_left_as_it_was(String command) throws IOException {
        if (command.startsWith("keys") || command.equals("restore")) {
            return; // keys need no database, and a restore fills one
        }
        var database = TestPostgres.bare();
        var environment = Map.of(
                "FRAMSTEG_DB_URL", database.url() + "?ApplicationName=hidden-word",
                "FRAMSTEG_DB_USER", database.app().name(),
                "FRAMSTEG_DB_PASSWORD", database.app().password(),
                "FRAMSTEG_DB_OWNER_USER", database.owner().name(),
                "FRAMSTEG_DB_OWNER_PASSWORD", database.owner().password());

        assertThat(run(environment, around(command, "--data", folder.toString()).getFirst()))
                .isEqualTo(1);

        assertThat(said.toString())
                .contains("There is no installation in " + database.url())
                .doesNotContain("hidden-word");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_option_that_does_nothing_with_a_command_is_refused(String command) {
        for (var option : List.of(List.of("--empty"), List.of("--today", "2025-03-12"), List.of("--port", "8081"))) {
            if (command.equals("create-admin") && option.contains("--port")) {
                continue;
            }
            var words = around(command, option.toArray(String[]::new));
            for (var sentence : words) {
                assertThat(run(Map.of(), sentence)).as(sentence.toString()).isEqualTo(2);
            }
            assertThat(said.toString()).contains(option.getFirst() + " does nothing with");
        }
    }

    @Test
    void an_option_that_is_said_twice_is_refused() {
        assertThat(run(Map.of(), List.of("--data", "one", "check", "--data", "two")))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--data is given twice.");
    }

    @Test
    void the_first_link_leads_to_the_port_that_was_named_before_or_behind_or_that_runs() {
        assertThat(portOf("--port", "8123", "create-admin", "--data", folder.toString()))
                .isEqualTo(8123);
        assertThat(portOf("create-admin", "--data", folder.toString())).isEqualTo(8080);
        RunningProgram.here("127.0.0.1", 8124, "").keep(folder);
        assertThat(portOf("create-admin", "--data", folder.toString())).isEqualTo(8124);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8124/health",
        "127.0.0.2, http://127.0.0.2:8124/health",
        "0.0.0.0, http://localhost:8124/health",
        "::, http://localhost:8124/health",
        "0:0:0:0:0:0:0:0, http://localhost:8124/health",
        "fd00::2, http://[fd00::2]:8124/health",
        "host.example, http://host.example:8124/health",
        "'', http://localhost:8124/health"
    })
    void a_command_asks_the_program_at_the_address_that_it_listens_on(String listen, String address) {
        RunningProgram.here(listen, 8124, "").keep(folder);

        assertThat(RunningProgram.lastOn(folder))
                .hasValueSatisfying(program -> assertThat(program.at("/health")).hasToString(address));
    }

    @Test
    void check_hears_a_program_that_listens_on_one_address_alone() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            try (var body = exchange.getResponseBody()) {
                body.write("UP".getBytes(UTF_8));
            }
        });
        server.start();
        try {
            RunningProgram.here("127.0.0.2", server.getAddress().getPort(), "").keep(folder);
            assertThat(ProgramFinding.on(folder).text()).isEqualTo("program UP");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_was_not_told_of_the_programs_database_asks_for_it(String command) throws IOException {
        if (command.startsWith("keys")) {
            return;
        }
        RunningProgram.here("127.0.0.1", 8080, "jdbc:postgresql://db.example/framsteg")
                .keep(folder);
        var keys = KeyRing.in(KeyProofs.file(folder));
        var backup = folder.resolve("backup");
        new Backup(TestPostgres.fresh().settings(), keys.backup()).write(backup, Instant.EPOCH);
        var words = new ArrayList<>(around(command, "--data", folder.toString()).getFirst());
        words.replaceAll(word -> word.equals("unused/file") && command.equals("restore") ? backup.toString() : word);

        assertThat(run(Map.of(), words)).isEqualTo(1);

        assertThat(said.toString()).contains("uses the database jdbc:postgresql://db.example/framsteg");
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void a_restore_with_other_keys_makes_no_database() throws IOException {
        var backup = folder.resolve("backup");
        new Backup(
                        TestPostgres.fresh().settings(),
                        KeyRing.in(folder.resolve("others")).backup())
                .write(backup, Instant.EPOCH);
        var into = Files.createDirectory(folder.resolve("into"));
        KeyRing.in(KeyProofs.file(into));

        assertThat(run(Map.of(), List.of("restore", backup.toString(), "--data", into.toString())))
                .isEqualTo(1);

        assertThat(said.toString()).contains("cannot be opened");
        assertThat(into.resolve("database")).doesNotExist();
    }

    /** ./run shows it without building first. */
    @Test
    void the_help_that_needs_no_program_is_the_programs_own() throws IOException {
        assertThat(run(Map.of(), List.of("--help"))).isZero();
        assertThat(Files.readString(Path.of("scripts/help.txt"))).isEqualTo(said.toString());
    }

    /** The command with the words before it, behind it, and where it has two words also between them. */
    private static List<List<String>> around(String command, String... option) {
        var verbs = List.of(command.split(" "));
        var sentences = new ArrayList<List<String>>();
        for (int at = 0; at <= verbs.size(); at++) {
            var words = new ArrayList<>(verbs);
            words.addAll(at, List.of(option));
            words.addAll(NEEDED.get(command));
            sentences.add(words);
        }
        return sentences;
    }

    private Path folderOf(List<String> words, Map<String, String> environment) {
        var line = line(environment);
        line.parseArgs(words.toArray(String[]::new));
        return ((Commands) line.getCommand()).place().data();
    }

    private int portOf(String... words) {
        var line = line(Map.of());
        var all = new ArrayList<>(List.of(words));
        all.addAll(NEEDED.get("create-admin"));
        line.parseArgs(all.toArray(String[]::new));
        return ((Commands) line.getCommand()).port();
    }

    private int run(Map<String, String> environment, List<String> words) {
        return line(environment).execute(words.toArray(String[]::new));
    }

    private CommandLine line(Map<String, String> environment) {
        return Commands.commandLine(Framsteg.class, environment::get)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said));
    }
}
