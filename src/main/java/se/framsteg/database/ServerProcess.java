package se.framsteg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code postmaster.pid} says about the server of a folder: its process, its port, and what it is doing. */
record ServerProcess(long pid, int port, String status) {
    /** The server that runs on this very folder; none when the file was copied with the folder, or is older than its process. */
    static Optional<ServerProcess> of(DataFolder folder) {
        return written(folder).filter(server -> server.serves(folder.database()));
    }

    static Optional<ServerProcess> parse(List<String> lines) {
        if (lines.size() < 4
                || !lines.get(0).strip().matches("\\d{1,18}")
                || !lines.get(3).strip().matches("\\d{1,5}")) {
            return Optional.empty();
        }
        return Optional.of(new ServerProcess(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                lines.size() >= 8 ? lines.get(7).strip() : "starting"));
    }

    /**
     * Removes the file when it names a living process that has nothing to do with the folder: the server would take that process
     * for another server and refuse to start. A file whose process is gone is left to the server, which looks at what its children
     * may still hold.
     */
    static void forgetStrangers(DataFolder folder) {
        var stranger = written(folder)
                .filter(server -> server.handle().isPresent() && !server.serves(folder.database()))
                .isPresent();
        if (stranger && ProcessHandle.allProcesses().noneMatch(process -> serves(process, folder.database()))) {
            try {
                Files.deleteIfExists(file(folder));
            } catch (IOException e) {
                throw new CannotStart("Cannot remove " + file(folder) + ", which names another process.", e);
            }
        }
    }

    private static Optional<ServerProcess> written(DataFolder folder) {
        try {
            return parse(Files.readAllLines(file(folder)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path file(DataFolder folder) {
        return folder.database().resolve("postmaster.pid");
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** While it starts it recovers what an interrupted stop left behind, which may take minutes. */
    boolean starting() {
        return status.equals("starting");
    }

    /** A killed server leaves its file behind, and its number may by now belong to someone else, or to another folder's server. */
    private boolean serves(Path database) {
        return handle().filter(process -> serves(process, database)).isPresent();
    }

    private static boolean serves(ProcessHandle process, Path database) {
        return process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent()
                && worksIn(process, database);
    }

    /** A server works in its own folder, whatever the way to it is called; where the system does not tell, its arguments do. */
    private static boolean worksIn(ProcessHandle process, Path database) {
        try {
            return Files.isSameFile(Path.of("/proc", "" + process.pid(), "cwd"), database);
        } catch (IOException e) {
            var words = process.info().arguments().map(Stream::of).orElseGet(Stream::empty);
            return words.anyMatch(database.toString()::equals);
        }
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
