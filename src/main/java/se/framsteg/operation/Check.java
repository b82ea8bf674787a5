package se.framsteg.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.database.KeyProofs;
import se.framsteg.database.Migrations;
import se.framsteg.database.RoleCheck;
import se.framsteg.shared.keys.KeysUnusable;

/** Looks at the server, the roles, the policies, the migrations and the keys. */
record Check(DatabaseSettings settings, Path keys) {
    private static final List<String> SAFE =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    List<Finding> findings() {
        var owner = JdbcClient.create(settings.ownerSource());
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("PostgreSQL", setting(owner, "server_version"), major(owner) >= 18));
        SAFE.forEach(name -> findings.add(switchedOn(name, setting(owner, name))));
        findings.add(role());
        findings.add(none(
                "row-level security not forced:",
                owner.sql("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity
                           and c.relnamespace::regnamespace::text = any(:schemas)
                         order by 1
                        """).param("schemas", schemas()).query(String.class).list()));
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
        if (hasLetters(owner)) {
            findings.add(letters(owner));
        }
        return findings;
    }

    private static boolean hasLetters(JdbcClient owner) {
        return owner.sql("select to_regclass('message.letter') is not null")
                .query(Boolean.class)
                .single();
    }

    /** Letters that have waited an hour: no mail server is set, or it does not answer. */
    private static Finding letters(JdbcClient owner) {
        long waiting = owner.sql("""
                        select count(*) from message.letter
                         where state = 'WAITING' and put_at < now() - interval '1 hour'
                        """).query(Long.class).single();
        return new Finding("letters waiting over an hour", String.valueOf(waiting), waiting == 0);
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
        return new Finding(name, value, !value.equals("off"));
    }

    private Finding role() {
        var faults = RoleCheck.faults(settings.appSource(), settings.owner().name());
        return new Finding(
                "role " + settings.app().name(),
                faults.isEmpty() ? "owns nothing, no superuser, no BYPASSRLS" : String.join(", ", faults),
                faults.isEmpty());
    }

    private static Finding none(String name, List<String> found) {
        return new Finding(name, found.isEmpty() ? "none" : String.join(", ", found), found.isEmpty());
    }

    private Finding keysFinding() {
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
