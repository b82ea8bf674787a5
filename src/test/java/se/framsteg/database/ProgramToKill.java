package se.framsteg.database;

import java.nio.file.Path;

/** A program that starts a server, writes something, and then waits for its end. */
final class ProgramToKill {
    private ProgramToKill() {}

    public static void main(String[] args) throws Exception {
        var server = EmbeddedPostgres.start(Path.of(args[0]));
        EmbeddedPostgresTests.execute(server.settings().ownerSource(), "create table seen as select 1 as number");
        System.out.println("started");
        Thread.sleep(Long.MAX_VALUE);
    }
}
