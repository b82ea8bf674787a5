package se.framsteg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says about the server of a folder: its process, its port, and whether it takes connections. */
record ServerProcess(long pid, int port, boolean ready) {
    static Optional<ServerProcess> of(DataFolder folder) {
        try {
            return parse(Files.readAllLines(folder.database().resolve("postmaster.pid")))
                    .filter(ServerProcess::alive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<ServerProcess> parse(List<String> lines) {
        if (lines.size() < 4 || !lines.get(3).strip().matches("\\d+")) {
            return Optional.empty();
        }
        var ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return Optional.of(new ServerProcess(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                ready));
    }

    /** A killed server leaves its file behind, and its number may by now belong to someone else. */
    private boolean alive() {
        return handle().flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
