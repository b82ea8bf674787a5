package se.framsteg.operation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.account.Accounts;
import se.framsteg.shared.BusinessClock;

/** Makes the first account of an empty installation, or one more when everybody is locked out. */
@Command(
        name = "create-admin",
        description = "Makes an administrator and prints a link that signs in once, within the hour.",
        mixinStandardHelpOptions = true)
final class CreateAdminCommand implements Callable<Integer> {
    @Option(names = "--name", paramLabel = "NAME", required = true, description = "First name and surname.")
    private @Nullable String name;

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "Where sign-in links are sent.")
    private @Nullable String email;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the program (that of the running one); FRAMSTEG_BASE_URL names another address.")
    private @Nullable Integer port;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var beside = new BesideProgram(commands.application(), commands.place(), commands.address(port()));
        var link = beside.ask(context -> created(context.getBean(Accounts.class)));
        out.println("Sign in once, within the hour: " + link.url());
        out.println("The page asks for this code: " + link.code());
        out.flush();
        return 0;
    }

    private int port() {
        return port == null ? commands.port() : port;
    }

    private Accounts.FirstLink created(Accounts accounts) {
        try {
            return accounts.createAdmin(
                    Objects.requireNonNull(name), Objects.requireNonNull(email), LocalDate.now(BusinessClock.ZONE));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
