package se.framsteg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How to run a program that refuses to be root. In a user namespace of its own root is nobody, yet the files stay root's;
 * where the machine forbids that (many containers do), a system user without rights gets the database folder.
 */
final class Unprivileged {
    private static final List<String> USERS = List.of("postgres", "nobody");

    private final List<String> prefix;
    private final boolean otherUser;

    private Unprivileged(List<String> prefix, boolean otherUser) {
        this.prefix = prefix;
        this.otherUser = otherUser;
    }

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), false);
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        return asUser();
    }

    static Unprivileged asUser() {
        for (var user : USERS) {
            var prefix = List.of("setpriv", "--reuid", user, "--regid", group(user), "--clear-groups");
            if (works(join(prefix, List.of("true")))) {
                return new Unprivileged(prefix, true);
            }
        }
        throw new CannotStart("PostgreSQL cannot run as root here: start Framsteg as an ordinary user.");
    }

    List<String> command(List<String> words) {
        return join(prefix, words);
    }

    /** Gives the folder, with what is in it, to the user the server runs as. */
    void own(Path folder) throws IOException {
        if (!otherUser) {
            return;
        }
        var user = prefix.get(2);
        if (!works(List.of("chown", "-R", user + ":" + group(user), folder.toString()))) {
            throw new IOException("cannot give " + folder + " to the user " + user);
        }
    }

    private static String group(String user) {
        try {
            var primary = new ProcessBuilder("id", "-g", user).start();
            return new String(primary.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            return user;
        }
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    static boolean hasSetsid() {
        return Files.isExecutable(Path.of("/usr/bin/setsid"));
    }
}
