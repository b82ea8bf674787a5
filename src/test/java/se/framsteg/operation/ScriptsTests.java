package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts around the program, with stand-ins for what they start. */
class ScriptsTests {
    @TempDir
    Path folder;

    @Test
    void a_build_that_fails_leaves_the_program_that_works() throws Exception {
        copy("run", "scripts/tools.sh", "scripts/program.sh", "scripts/help.txt", "pom.xml");
        Files.createDirectories(folder.resolve("src/main"));
        var old = Files.createDirectories(folder.resolve("target/programs/old"));
        Files.writeString(old.resolve("framsteg.jar"), "works");
        Files.createSymbolicLink(folder.resolve("target/program"), old);
        script("tools/mvn", "[ \"$1\" = -v ] && echo 'Apache Maven 3.9.9' || exit 1");

        assertThat(run(Map.of("PATH", folder.resolve("tools") + ":" + System.getenv("PATH")), "./run", "check"))
                .startsWith("1 ")
                .contains("failed");

        assertThat(folder.resolve("target/program/framsteg.jar")).hasContent("works");
    }

    @Test
    void help_needs_no_program() throws Exception {
        copy("run", "scripts/tools.sh", "scripts/program.sh", "scripts/help.txt");

        assertThat(run(Map.of(), "./run", "--help")).startsWith("0 Usage: ./run");
    }

    @Test
    void a_command_of_the_package_reads_the_settings_of_the_service() throws Exception {
        var settings = Files.writeString(folder.resolve("framsteg.env"), """
                # a comment
                FRAMSTEG_DATA=/var/lib/framsteg
                FRAMSTEG_DB_PASSWORD="with $HOME and `date`"
                FRAMSTEG_SMTP_FROM=from@file.example
                PATH=/elsewhere
                FRAMSTEG_X;echo=2
                """);
        launcher();
        Files.createSymbolicLink(folder.resolve("framsteg"), Path.of("package/bin/framsteg"));

        var said = run(
                Map.of("FRAMSTEG_SETTINGS", settings.toString(), "FRAMSTEG_SMTP_FROM", "from@shell.example"),
                "./framsteg",
                "--data",
                "a b",
                "check");

        assertThat(said)
                .startsWith("0 ")
                .contains("FRAMSTEG_DATA=/var/lib/framsteg\n")
                .contains("FRAMSTEG_DB_PASSWORD=with $HOME and `date`\n")
                .contains("FRAMSTEG_SMTP_FROM=from@shell.example\n")
                .doesNotContain("FRAMSTEG_X", "PATH=/elsewhere")
                .endsWith("<--data><a b><check>\n");
    }

    @Test
    void the_runtime_of_the_package_has_only_modules_that_exist_each_once() throws IOException {
        var modules = Files.readAllLines(Path.of("scripts/package/modules.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(modules)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(module -> assertThat(ModuleFinder.ofSystem().find(module))
                        .as(module)
                        .isPresent());
    }

    @Test
    void the_service_is_asked_to_stop_alone_before_its_database() throws IOException {
        assertThat(Files.readAllLines(Path.of("scripts/package/framsteg.service")))
                .contains("KillMode=mixed", "ExecStart=/opt/framsteg/bin/framsteg --empty");
    }

    /** The unit starts again what ends with another code than 0. */
    @Test
    void a_program_without_memory_ends_and_is_started_again_from_the_sources_and_from_the_package() throws Exception {
        copy("scripts/program.sh");
        launcher();
        script("package/runtime/bin/java", "printf '%s\\n' \"$@\"");
        var run = run(
                Map.of("here", folder.toString()),
                "bash",
                "-c",
                ". scripts/program.sh; printf '%s\\n' \"${java_options[@]}\"");
        var packed = run(Map.of("FRAMSTEG_SETTINGS", folder.resolve("none").toString()), "package/bin/framsteg");

        assertThat(packed).startsWith(run + "-jar\n");
        var options = run.substring(2).lines().toList();
        assertThat(options).contains("-XX:+ExitOnOutOfMemoryError");
        Files.writeString(folder.resolve("Full.java"), """
                void main() {
                    try {
                        IO.println(new long[100_000_000].length);
                    } catch (OutOfMemoryError e) {
                        IO.println("lives on");
                    }
                }
                """);
        var words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        words.addAll(options);
        words.addAll(List.of("-Xmx100m", "Full.java"));
        assertThat(run(Map.of(), words.toArray(String[]::new))).startsWith("3 ").doesNotContain("lives on");
        assertThat(Files.readAllLines(Path.of("scripts/package/framsteg.service")))
                .contains("Restart=on-failure");
    }

    /** A package whose Java says what it was given. */
    private void launcher() throws IOException {
        var bin = Files.createDirectories(folder.resolve("package/bin"));
        Files.copy(Path.of("scripts/package/bin/framsteg"), bin.resolve("framsteg"));
        script("package/runtime/bin/java", """
                env
                while [ "$1" != -jar ]; do shift; done
                shift 2
                for word in "$@"; do printf '<%s>' "$word"; done
                echo""");
    }

    private void copy(String... names) throws IOException {
        for (var name : names) {
            var target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(Path.of(name), target);
        }
    }

    private void script(String name, String words) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + words + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The exit code and all that was said. */
    private String run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of(words)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        return process.waitFor() + " " + said;
    }
}
