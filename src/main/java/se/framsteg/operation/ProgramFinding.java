package se.framsteg.operation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** What the program that runs on the folder says about itself. */
final class ProgramFinding {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String NAME = "program";

    private ProgramFinding() {}

    static Finding on(Path data) {
        return RunningProgram.lastOn(data)
                .filter(RunningProgram::alive)
                .map(ProgramFinding::asked)
                .orElseGet(() -> new Finding(NAME, "does not run here", true));
    }

    /** With an external database another node may be the one that works: its jobs are looked at in any case. */
    static boolean runsOn(Path data) {
        return RunningProgram.lastOn(data)
                .map(program -> program.alive() || !program.database().isEmpty())
                .orElse(true);
    }

    private static Finding asked(RunningProgram program) {
        var why = "This is what visitors and whoever watches the program meet now.";
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(program.at("/health"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            return new Finding(NAME, answer.body(), answer.statusCode() == 200)
                    .or(why, "Look at what it names, below and in the log. STARTING passes by itself.");
        } catch (IOException e) {
            return new Finding(
                            NAME,
                            "process " + program.process() + " does not answer at " + program.at("/health"),
                            false)
                    .or(why, "Look in its log; if it says nothing new, start the service again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
