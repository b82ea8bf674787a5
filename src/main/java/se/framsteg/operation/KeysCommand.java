package se.framsteg.operation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.framsteg.shared.keys.KeyRing;

/** The keys, which no backup contains: print them for the safe, or add new ones. */
@Command(
        name = "keys",
        description = "Prints the keys for your safe, or adds new ones.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(export | rotate)")
final class KeysCommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            name = "export",
            description = "Prints the key file. Keep it apart from the backups: together they open everything.",
            mixinStandardHelpOptions = true)
    int export() {
        spec.commandLine()
                .getOut()
                .print(KeyRing.existing(commands.place().existingKeys()).export());
        spec.commandLine().getOut().flush();
        return 0;
    }

    @Command(
            name = "rotate",
            description =
                    "Adds new keys for encryption, links, seals and backups; the old ones go on opening what they closed.",
            mixinStandardHelpOptions = true)
    int rotate() {
        KeyRing.existing(commands.place().existingKeys()).rotated();
        spec.commandLine()
                .getOut()
                .println("New keys are in " + commands.place().existingKeys()
                        + ". Restart the program to use them, and export them to your safe now.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
