package se.framsteg.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import se.framsteg.database.CannotStart;
import se.framsteg.shared.keys.KeysUnusable;

/** The program's command line. Without a verb it starts the program; a verb works beside the one that runs on the folder. */
@Command(
        name = "./run",
        description = "Starts Framsteg, or works beside the one that runs on the same folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class,
        subcommands = {
            CreateAdminCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            LoadCommand.class
        })
public final class Commands implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;

    private final Class<?> application;

    @Option(names = "--port", paramLabel = "N", description = "The port of the web pages (8080).")
    private @Nullable Integer port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "The address that the port listens on: this machine alone (127.0.0.1), or 0.0.0.0 for all networks.",
            defaultValue = "127.0.0.1")
    private String listen = "127.0.0.1";

    @Mixin
    private final Place place;

    @Option(
            names = "--empty",
            description = "A new database stays empty; without this it is filled with the demonstration world.")
    private boolean empty;

    @Option(names = "--today", paramLabel = "DATE", description = "The demonstration's day (2025-03-12).")
    private @Nullable LocalDate today;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Shows the first pages to itself and stops; used by the build.")
    private boolean rehearse;

    private Commands(Class<?> application, UnaryOperator<@Nullable String> variable) {
        this.application = application;
        place = new Place(variable);
    }

    /** Runs the words and gives the exit code; after 0 the program may be running. */
    public static int execute(Class<?> application, String... words) {
        quiet();
        return commandLine(application, System::getenv).execute(words);
    }

    static CommandLine commandLine(Class<?> application, UnaryOperator<@Nullable String> variable) {
        return new CommandLine(new Commands(application, variable))
                .setExecutionStrategy(Commands::withoutIdleOptions)
                .setExecutionExceptionHandler(Commands::inOneLine);
    }

    /** An option of the start does nothing with a command, and one that is said twice would be believed once: both are refused. */
    private static int withoutIdleOptions(ParseResult words) {
        var seen = new HashSet<String>();
        for (var part = words; part != null; part = part.subcommand()) {
            for (var option : part.matchedOptions()) {
                if (!seen.add(option.longestName())) {
                    throw new ParameterException(
                            part.commandSpec().commandLine(), option.longestName() + " is given twice.");
                }
            }
        }
        var last = last(words).commandSpec();
        for (var name : seen) {
            if (last.findOption(name) == null) {
                throw new ParameterException(
                        last.commandLine(), name + " does nothing with " + last.name() + ": leave it out.");
            }
        }
        return new RunLast().execute(words);
    }

    /** The version of the package, which an operator names when something is asked about it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Framsteg " + (version == null ? "as it is being built" : version)};
        }
    }

    private static ParseResult last(ParseResult words) {
        var last = words;
        for (var next = words; next != null; next = next.subcommand()) {
            last = next;
        }
        return last;
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

    Place place() {
        return place;
    }

    /** The port that was named, else that of the program that was last started here, else the usual one. */
    int port() {
        return port != null
                ? port
                : RunningProgram.lastOn(place.data()).map(RunningProgram::port).orElse(USUAL_PORT);
    }

    /** Where somebody on this machine finds the program that listens on the port, on the address that it was last given here. */
    String address(int port) {
        var listens =
                RunningProgram.lastOn(place.data()).map(RunningProgram::address).orElse("");
        return RunningProgram.here(listens, port, "").at("").toString();
    }

    @Override
    public Integer call() {
        var at = port == null ? USUAL_PORT : port;
        var running = new Program(application, at, listen, place, empty, today).start();
        if (rehearse) {
            new Rehearsal(at).play();
            running.close();
        }
        return 0;
    }

    /** From now on nothing is said any more. */
    static void silent() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLoggerList().forEach(logger -> logger.setLevel(Level.OFF));
        }
    }

    /** What an operator can mend is said in one line; anything else is a defect and shows where. */
    private static int inOneLine(Exception problem, CommandLine command, ParseResult words) throws Exception {
        if (Program.wasCutShort()) {
            return 0;
        }
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
