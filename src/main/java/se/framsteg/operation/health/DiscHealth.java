package se.framsteg.operation.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The disc with the data folder: room is left on it, and it can be written. */
@Component
@ConditionalOnWebApplication
@Order(2)
class DiscHealth implements Vital {
    private final Path data;
    private final DataSize least;

    @Autowired
    DiscHealth(@Value("${framsteg.data:data}") Path data, @Value("${framsteg.health.leastdisc:200MB}") DataSize least) {
        this.data = data;
        this.least = least;
    }

    @Override
    public Optional<String> fault() throws IOException {
        if (!Files.isDirectory(data)) {
            return Optional.empty(); // everything is in an external database, and the keys lie elsewhere
        }
        if (Files.getFileStore(data).getUsableSpace() < least.toBytes()) {
            return Optional.of("disc: it is nearly full");
        }
        Files.delete(Files.writeString(Files.createTempFile(data, ".health-", ""), "written"));
        return Optional.empty();
    }

    @Override
    public String silent() {
        return "disc: it cannot be written";
    }

    @Override
    public boolean neededForPages() {
        return true;
    }
}
