package se.framsteg.operation;

import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.framsteg.database.CannotStart;
import se.framsteg.shared.keys.KeysUnusable;

/** The program's command line. Without a verb it starts the program; a verb works beside the one that runs on the folder. */
@Command(
        name = "./run",
        description = "Starts Framsteg, or works beside the one that runs on the same folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            CreateAdminCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            LoadCommand.class
        })
public final class Commands implements Callable<Integer> {
    private final Class<?> application;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the web pages (8080).",
            defaultValue = "8080")
    private int port;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--empty",
            description = "A new database stays empty; without this it is filled with the demonstration world.")
    private boolean empty;

    @Option(names = "--today", paramLabel = "DATE", description = "The demonstration's day (2025-03-12).")
    private LocalDate today = LocalDate.of(2025, 3, 12);

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Shows the first pages to itself and stops; used by the build.")
    private boolean rehearse;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /** Runs the words and gives the exit code; after 0 the program may be running. */
    public static int execute(Class<?> application, String... words) {
        quiet();
        return commandLine(application).execute(words);
    }

    static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new Commands(application)).setExecutionExceptionHandler(Commands::inOneLine);
    }

    /** Before the application has set up its logs, and for verbs: only what is wrong. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    Class<?> application() {
        return application;
    }

    @Override
    public Integer call() {
        var running = new Program(application, port, place, empty, today).start();
        if (rehearse) {
            new Rehearsal(port).play();
            running.close();
        }
        return 0;
    }

    /** What an operator can mend is said in one line; anything else is a defect and shows where. */
    private static int inOneLine(Exception problem, CommandLine command, CommandLine.ParseResult words)
            throws Exception {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart || cause instanceof KeysUnusable) {
                say(command.getErr(), cause);
                return 1;
            }
        }
        throw problem;
    }

    private static void say(PrintWriter out, Throwable problem) {
        out.println(problem.getMessage());
        out.flush();
    }
}
