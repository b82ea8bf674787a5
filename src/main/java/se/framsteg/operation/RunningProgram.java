package se.framsteg.operation;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the program notes in its data folder when it starts, so that a command finds it: its process, the
 * address and port it listens on, and the external database it uses (empty with the embedded one). No secret is in it.
 */
record RunningProgram(long process, String address, int port, String database) {
    private static final String NAME = "program";

    static RunningProgram here(String address, int port, String database) {
        return new RunningProgram(ProcessHandle.current().pid(), address, port, database);
    }

    /** Where the program answers whoever is on its machine; all addresses of a machine are no address to ask. */
    URI at(String path) {
        return URI.create("http://" + host() + ":" + port + path);
    }

    private String host() {
        if (address.isEmpty() || address.matches("[0:.]+|127\\.0\\.0\\.1|::1")) {
            return "localhost";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** A folder that cannot be written, as one that only an external database's program names, goes without. */
    void keep(Path data) {
        try {
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve(NAME),
                    "process=" + process + "\naddress=" + address + "\nport=" + port + "\ndatabase=" + database + "\n");
        } catch (IOException e) {
            System.err.println("The program's place is not noted in " + data + ": " + e.getMessage());
        }
    }

    /** The program that was last started on the folder, whether it still runs or not. */
    static Optional<RunningProgram> lastOn(Path data) {
        try {
            var words = new Properties();
            words.load(new StringReader(Files.readString(data.resolve(NAME)).replace("\\", "\\\\")));
            return Optional.of(new RunningProgram(
                    Long.parseLong(words.getProperty("process", "")),
                    words.getProperty("address", ""),
                    Integer.parseInt(words.getProperty("port", "")),
                    words.getProperty("database", "")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process may be another's by now; a program of ours is Java. */
    boolean alive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(found -> found.info().command())
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }
}
