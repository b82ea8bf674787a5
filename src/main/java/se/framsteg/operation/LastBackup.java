package se.framsteg.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the installation was last backed up: by our own command, which notes it in the folder, or by the server's archive. */
record LastBackup(Path data, Duration longest) {
    private static final String NAME = "last backup";
    private static final String NOTE = "last-backup";
    private static final Duration USUAL = Duration.ofHours(26); // a night, and one that took longer

    static LastBackup of(Place place) {
        return new LastBackup(
                place.data(),
                Optional.ofNullable(place.variable().apply("FRAMSTEG_BACKUP_HOURS"))
                        .filter(hours -> hours.matches("\\d{1,6}"))
                        .map(hours -> Duration.ofHours(Long.parseLong(hours)))
                        .orElse(USUAL));
    }

    void note(Instant at) {
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(NOTE), at + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Finding finding(JdbcClient owner, Instant now) {
        if (longest.isZero()) {
            return new Finding(NAME, "is somebody else's work (FRAMSTEG_BACKUP_HOURS=0)", true);
        }
        var begun = realSince(owner);
        if (begun.isEmpty()) {
            return new Finding(NAME, "is not needed: all of this is invented", true);
        }
        var last = Stream.of(noted(), archived(owner)).flatMap(Optional::stream).max(Instant::compareTo);
        return new Finding(
                        NAME,
                        last.map(at -> hours(at, now) + " hours ago").orElse("none"),
                        last.orElse(begun.get()).plus(longest).isAfter(now))
                .or(
                        "What has been typed since is lost with the disc, and so is everything when there is none.",
                        "./run backup FILE, and see why the nightly one did not run (docs/operations.md, Back up)."
                                + " FRAMSTEG_BACKUP_HOURS says how old it may be; 0 when other means are watched elsewhere.");
    }

    private Optional<Instant> noted() {
        try {
            return Optional.of(
                    Instant.parse(Files.readString(data.resolve(NOTE)).strip()));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A server that archives its changes goes on backing up all the time. */
    private static Optional<Instant> archived(JdbcClient owner) {
        return owner.sql(
                        "select last_archived_time from pg_stat_archiver where current_setting('archive_mode') <> 'off'")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .optional()
                .flatMap(at -> at);
    }

    private static Optional<Instant> realSince(JdbcClient owner) {
        return owner.sql("select made_at from framework.installation where not demonstration")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static long hours(Instant at, Instant now) {
        return Duration.between(at, now).toHours();
    }
}
