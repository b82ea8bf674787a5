package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.TestPostgres;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.keys.KeyRing;

class BackupTests {
    private static final Instant NOW = Instant.parse("2025-03-12T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_was_backed_up_is_back_row_by_row() {
        var from = filled();
        var into = TestPostgres.fresh().settings();
        var keys = KeyRing.in(folder.resolve("keys"));

        var written = new Backup(from, keys.backup()).write(archive(), NOW);
        var restored = new Restore(into, keys.backup()).read(archive());

        assertThat(restored).isEqualTo(written).isPositive();
        assertThat(contents(into))
                .isEqualTo(contents(from))
                .isNotEqualTo(contents(TestPostgres.fresh().settings()));
    }

    @Test
    void after_a_restore_the_guards_stand_and_numbers_go_on() {
        var from = filled();
        var into = TestPostgres.fresh().settings();
        var keys = KeyRing.in(folder.resolve("keys"));
        var before = guards(into);

        new Backup(from, keys.backup()).write(archive(), NOW);
        new Restore(into, keys.backup()).read(archive());

        assertThat(guards(into)).isEqualTo(before).isNotEmpty();
        audit(into);
        assertThat(owner(into)
                        .sql("select count(distinct id) from access.audit_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_backup_that_fails_leaves_no_file() {
        var database = TestPostgres.fresh().settings();
        owner(database).sql("create table access.hidden (id int)").update();
        owner(database)
                .sql("alter table access.hidden enable row level security")
                .update();
        owner(database)
                .sql("alter table access.hidden force row level security")
                .update();
        var keys = KeyRing.in(folder.resolve("keys"));

        assertThatThrownBy(() -> new Backup(database, keys.backup()).write(archive(), NOW))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("access.hidden");

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("keys"));
    }

    @Test
    void a_restore_replaces_what_the_database_held() {
        var from = TestPostgres.fresh().settings();
        var into = filled();
        var keys = KeyRing.in(folder.resolve("keys"));

        new Backup(from, keys.backup()).write(archive(), NOW);
        new Restore(into, keys.backup()).read(archive());

        assertThat(contents(into)).isEqualTo(contents(from));
    }

    @Test
    void the_keys_of_another_installation_change_nothing() {
        var into = filled();
        var before = contents(into);
        new Backup(filled(), KeyRing.in(folder.resolve("keys")).backup()).write(archive(), NOW);

        assertThatThrownBy(() ->
                        new Restore(into, KeyRing.in(folder.resolve("others")).backup()).read(archive()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The backup " + archive()
                        + " cannot be opened: the keys are not those it was made with, or it is damaged.");

        assertThat(contents(into)).isEqualTo(before);
    }

    @Test
    void a_damaged_backup_changes_nothing() throws Exception {
        var keys = KeyRing.in(folder.resolve("keys"));
        var into = filled();
        var before = contents(into);
        var guards = guards(into);
        new Backup(filled(), keys.backup()).write(archive(), NOW);
        var bytes = Files.readAllBytes(archive());
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive(), bytes);

        assertThatThrownBy(() -> new Restore(into, keys.backup()).read(archive()))
                .isInstanceOf(CannotStart.class);

        assertThat(contents(into)).isEqualTo(before);
        assertThat(guards(into)).isEqualTo(guards);
    }

    @Test
    void a_backup_of_another_schema_is_refused() {
        var keys = KeyRing.in(folder.resolve("keys"));
        new Backup(TestPostgres.fresh().settings(), keys.backup()).write(archive(), NOW);
        var into = TestPostgres.fresh().settings();
        owner(into)
                .sql("update framework.flyway_history set checksum = 7 where version = '1'")
                .update();

        assertThatThrownBy(() -> new Restore(into, keys.backup()).read(archive()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The backup of " + NOW
                        + " was made by another version of the program: restore it with that version, then upgrade.");
    }

    @Test
    void a_running_program_is_not_restored_under() throws Exception {
        var keys = KeyRing.in(folder.resolve("keys"));
        var database = TestPostgres.fresh().settings();
        new Backup(database, keys.backup()).write(archive(), NOW);

        try (var _ = database.appSource().getConnection()) {
            assertThatThrownBy(() -> new Restore(database, keys.backup()).read(archive()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("A program is using the database: stop it first.");
        }
    }

    @Test
    void the_archive_is_secret_and_tells_nothing() throws Exception {
        new Backup(filled(), KeyRing.in(folder.resolve("keys")).backup()).write(archive(), NOW);

        assertThat(Files.getPosixFilePermissions(archive())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new String(Files.readAllBytes(archive()), StandardCharsets.ISO_8859_1))
                .doesNotContain("ASSOCIATION", "access", "manifest");
    }

    private Path archive() {
        return folder.resolve("framsteg.backup");
    }

    /** A parent that comes after its child in the file, a text with every separator of COPY, and numbered protected rows. */
    private static DatabaseSettings filled() {
        var settings = TestPostgres.fresh().settings();
        var owner = owner(settings);
        var parent = UUID.randomUUID();
        owner.sql("insert into access.scope (id, kind) values (?, 'ASSOCIATION')")
                .param(parent)
                .update();
        owner.sql("insert into access.scope (id, kind, parent_id) values (?, 'PROJECT', ?)")
                .params(UUID.randomUUID(), parent)
                .update();
        owner.sql("update access.scope set parent_id = parent_id where id = ?")
                .param(parent)
                .update();
        audit(settings);
        audit(settings);
        owner.sql("insert into framework.user_entities (id, name, display_name) values ('a', ?, null)")
                .param("tab\tbackslash\\ newline\n å \\N")
                .update();
        return settings;
    }

    private static void audit(DatabaseSettings settings) {
        owner(settings).sql("""
                insert into access.audit_line (actor_kind, purpose, kind, action, persons, facts)
                values ('job', 'test', 'CHANGE', 'changed', array[gen_random_uuid(), gen_random_uuid()], '{"a": ["b", null]}')
                """).update();
    }

    private static JdbcClient owner(DatabaseSettings settings) {
        return JdbcClient.create(settings.ownerSource());
    }

    static Map<String, String> contents(DatabaseSettings settings) {
        var contents = new TreeMap<String, String>();
        for (var table : new Catalogue(owner(settings)).tables()) {
            contents.put(
                    table.name(),
                    owner(settings)
                            .sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table.name()
                                    + " t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }

    private static List<Catalogue.Undoing> guards(DatabaseSettings settings) {
        var catalogue = new Catalogue(owner(settings));
        var all = new ArrayList<>(catalogue.foreignKeys());
        all.addAll(catalogue.guards());
        all.sort(Comparator.comparing(Catalogue.Undoing::redo));
        return all;
    }
}
