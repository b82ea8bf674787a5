package se.framsteg.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Looks at the machine, without the database: the disc, the memory, and who may read the secrets. */
record Machine(Path data, Path keys, Path system) {
    private static final DataSize LEAST_DISC = DataSize.ofGigabytes(1);
    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(200);
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.GROUP_READ);

    static Machine of(Place place) {
        return new Machine(place.data(), place.keys(), Path.of("/"));
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(disc());
        findings.add(writable());
        memory().forEach(findings::add);
        findings.add(secrets());
        return findings;
    }

    private Finding disc() {
        try {
            var store = Files.getFileStore(existing(data));
            var free = DataSize.ofBytes(store.getUsableSpace());
            var value =
                    megabytes(free) + " free of " + megabytes(DataSize.ofBytes(store.getTotalSpace())) + " in " + data;
            return new Finding("disc", value, free.compareTo(LEAST_DISC) >= 0)
                    .or(
                            "When the disc is full the database stops, and nobody can sign up or in.",
                            "Make room or give the folder a larger disc; look first at the database's log and at old backups.");
        } catch (IOException e) {
            return new Finding("disc", "does not say how full it is: " + e.getMessage(), false)
                    .or("The program cannot work without its folder.", "See whether the disc is mounted and sound.");
        }
    }

    private Finding writable() {
        var folder = existing(data);
        var name = "folder";
        try {
            Files.delete(Files.writeString(Files.createTempFile(folder, ".check-", ""), "written"));
            return new Finding(name, "can be written", true);
        } catch (IOException e) {
            return new Finding(name, "cannot be written: " + folder, false)
                    .or(
                            "The program keeps its database, passwords and notes there.",
                            "Run this as the user of the service (sudo -u framsteg). If that is who you are: give it the"
                                    + " folder, and see whether the disc is full or mounted read-only.");
        }
    }

    /** What the kernel says is left, of the machine and of the group that the program is confined to; none elsewhere than on Linux. */
    private Stream<Finding> memory() {
        try {
            var machine = kilobytes("MemAvailable:");
            var allowed = confined("memory.max");
            var used = confined("memory.current");
            var left = allowed < 0 || used < 0 ? machine : Math.min(machine, allowed - used);
            var free = DataSize.ofBytes(left);
            return Stream.of(new Finding("memory", megabytes(free) + " free", free.compareTo(LEAST_MEMORY) >= 0)
                    .or(
                            "Without memory the kernel ends the program or its database in the middle of their work.",
                            "See what else uses the machine, give it more, or lower FRAMSTEG_MEMORY and start again."));
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private long kilobytes(String name) throws IOException {
        try (var lines = Files.lines(system.resolve("proc/meminfo"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(number -> Long.parseLong(number) * 1024)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name));
        }
    }

    private long confined(String name) {
        try {
            return Long.parseLong(
                    Files.readString(system.resolve("sys/fs/cgroup").resolve(name))
                            .strip());
        } catch (IOException | NumberFormatException e) {
            return -1; // "max", or no such confinement
        }
    }

    private Finding secrets() {
        var open = Stream.of(keys, data.resolve("passwords"))
                .filter(Machine::readableForOthers)
                .map(Path::toString)
                .toList();
        return new Finding("secrets open to others:", open.isEmpty() ? "none" : String.join(", ", open), open.isEmpty())
                .or(
                        "Whoever reads them can open identity numbers and backups, or the database itself.",
                        "chmod 600 each of them, and make new keys (./run keys rotate) if others use this machine.");
    }

    private static boolean readableForOthers(Path file) {
        try {
            return Files.exists(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Path existing(Path folder) {
        var here = folder;
        while (!Files.exists(here) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }

    private static String megabytes(DataSize size) {
        return size.toMegabytes() + " MB";
    }
}
