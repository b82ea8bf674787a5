package se.framsteg.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.framsteg.access.LogHead;
import se.framsteg.access.LogSeals;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.database.KeyProofs;
import se.framsteg.database.Migrations;
import se.framsteg.database.RoleCheck;
import se.framsteg.shared.keys.KeyRing;
import se.framsteg.shared.keys.KeysUnusable;

/** Looks at the server, the roles, the policies, the migrations, the keys and the audit log. */
record Check(DatabaseSettings settings, Path keys, Path logHead) {
    private static final Duration LARGEST_GAP = Duration.ofSeconds(5);
    private static final List<String> SAFE =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    List<Finding> findings() {
        var owner = JdbcClient.create(settings.ownerSource());
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("PostgreSQL", setting(owner, "server_version"), major(owner) >= 18)
                .or("The program uses what only 18 and later have.", "Move the database to PostgreSQL 18 or later."));
        SAFE.forEach(name -> findings.add(switchedOn(name, setting(owner, name))));
        findings.add(role());
        findings.addAll(new RightFindings(owner, settings.app().name(), schemas()).all());
        findings.add(none(
                "views with their owner's rights:",
                owner.sql("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind = 'v' and c.relnamespace::regnamespace::text = any(:schemas)
                           and not coalesce('security_invoker=true' = any(c.reloptions), false)
                         order by 1
                        """).param("schemas", schemas()).query(String.class).list()));
        findings.add(none("migrations missing in:", Migrations.outdated(settings)));
        findings.add(keysFinding());
        findings.add(clock(owner));
        findings.addAll(new SealFindings(owner, Instant.now()).all());
        if (Files.exists(keys)) {
            findings.add(log());
        }
        findings.addAll(LetterFindings.of(owner));
        return findings;
    }

    /** The seals of the audit log, and whether its newest one is where it was exported. */
    private Finding log() {
        try (var connection = settings.ownerSource().getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var found = LogSeals.verify(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                    KeyRing.existing(keys),
                    LogHead.in(logHead));
            var whole = "%d lines in %d blocks, %d numbers without a line"
                    .formatted(found.lines(), found.blocks(), found.skipped());
            return new Finding("audit log", found.holds() ? whole : whole + "; " + faults(found), found.holds())
                    .or(
                            "The log no longer shows who saw whom and who changed what.",
                            "Change nothing, and keep " + logHead
                                    + ". Save the database's log and the last backups, tell your data"
                                    + " protection officer, and compare with the seals that were sent by letter.");
        } catch (SQLException | KeysUnusable e) {
            return new Finding("audit log", "cannot be checked: " + e.getMessage(), false);
        }
    }

    private static String faults(LogSeals.Verdict found) {
        var faults = new ArrayList<String>();
        if (!found.broken().isEmpty()) {
            faults.add("changed or missing: block " + found.broken());
        }
        switch (found.head()) {
            case GONE -> faults.add("its end is missing");
            case OTHER -> faults.add("it was made anew");
            case NONE, FITS -> {}
        }
        return String.join(", ", faults);
    }

    private static String[] schemas() {
        return Migrations.modules().toArray(String[]::new);
    }

    private static String setting(JdbcClient owner, String name) {
        return owner.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static int major(JdbcClient owner) {
        return Integer.parseInt(setting(owner, "server_version_num")) / 10_000;
    }

    private static Finding switchedOn(String name, String value) {
        return new Finding(name, value, !value.equals("off"))
                .or(
                        "What a page says was saved must survive a power cut, and a damaged disc must be noticed.",
                        name.equals("data_checksums")
                                ? "Stop the server and run pg_checksums --enable."
                                : "Set " + name + " = on in the server's configuration and reload it.");
    }

    private Finding role() {
        var faults = RoleCheck.faults(settings.appSource(), settings.owner().name());
        return new Finding(
                        "role " + settings.app().name(),
                        faults.isEmpty() ? "owns nothing, no superuser, no BYPASSRLS" : String.join(", ", faults),
                        faults.isEmpty())
                .or(
                        "The program could step around the rules that keep projects apart.",
                        "Take these from the role, as the lines for the DBA in docs/operations.md have it.");
    }

    private static Finding none(String name, List<String> found) {
        return new Finding(name, found.isEmpty() ? "none" : String.join(", ", found), found.isEmpty())
                .or(
                        name.startsWith("migrations")
                                ? "The program and its database are of different versions."
                                : "People may be seen by those who may not.",
                        name.startsWith("migrations")
                                ? "Start the newest program once; it migrates. If a restore was cut short, restore again."
                                : "Somebody changed the database by hand: undo that, or restore a backup.");
    }

    /** Codes, held seats and jobs are counted by both clocks. */
    private static Finding clock(JdbcClient owner) {
        var theirs = owner.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        var apart = Duration.between(theirs, Instant.now()).abs();
        return new Finding("clocks", apart.toSeconds() + " s apart", apart.compareTo(LARGEST_GAP) < 0)
                .or(
                        "Links, codes, held seats and jobs end too early or too late.",
                        "Let this machine and the database's take their time from one server (chrony, timedatectl).");
    }

    private Finding keysFinding() {
        return keysSeen()
                .or(
                        "Without the right keys identity numbers and backups cannot be read, by anyone.",
                        "Put the copy from your safe there (or name it in FRAMSTEG_KEYSET), readable for the service only.");
    }

    private Finding keysSeen() {
        if (!Files.exists(keys)) {
            return new Finding("keys", "missing: " + keys, false);
        }
        try {
            var unfit = KeyProofs.unfit(settings, keys);
            return new Finding("keys", unfit.isEmpty() ? "fit" : "do not fit: " + unfit, unfit.isEmpty());
        } catch (KeysUnusable e) {
            return new Finding("keys", String.valueOf(e.getMessage()), false);
        }
    }
}
