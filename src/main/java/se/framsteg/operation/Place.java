package se.framsteg.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.framsteg.database.KeyProofs;

/** Where the installation is: its data folder, and what the environment says of an external database and of the keys. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with database and keys (./data).",
            defaultValue = "data")
    private Path data = Path.of("data");

    private UnaryOperator<@Nullable String> variable = System::getenv;

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    UnaryOperator<@Nullable String> variable() {
        return variable;
    }

    Path keys() {
        return Optional.ofNullable(variable.apply("FRAMSTEG_KEYSET"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElseGet(() -> KeyProofs.file(data()));
    }

    static Place at(Path data, UnaryOperator<@Nullable String> variable) {
        var place = new Place();
        place.data = data;
        place.variable = variable;
        return place;
    }
}
