package se.framsteg.access.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongPredicate;

/** A node as it stands beside the jobs it holds: machine, process, and a mark that a later process of the same number lacks. */
record Holder(String machine, long process, String mark) {
    static Holder here() {
        return new Holder(
                machineHere(),
                ProcessHandle.current().pid(),
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    }

    static Optional<Holder> parse(String name) {
        var parts = name.split(" ", -1);
        return parts.length == 3 && parts[1].matches("\\d{1,18}")
                ? Optional.of(new Holder(parts[0], Long.parseLong(parts[1]), parts[2]))
                : Optional.empty();
    }

    /** Whether this node can tell that the other is gone: it ran on this machine, and its process is no more. */
    boolean knowsDead(Holder other, LongPredicate alive) {
        if (!other.machine.equals(machine) || other.equals(this)) {
            return false;
        }
        return other.process == process || !alive.test(other.process);
    }

    /** As it is stored. */
    String name() {
        return machine + " " + process + " " + mark;
    }

    private static String machineHere() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
