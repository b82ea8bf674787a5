package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Framsteg;
import se.framsteg.TestPostgres;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.database.KeyProofs;
import se.framsteg.shared.keys.KeyRing;

class CheckTests {
    @TempDir
    Path folder;

    @Test
    void all_holds_on_a_new_database() {
        var database = TestPostgres.fresh().settings();
        KeyProofs.fitting(database, keys());

        var findings = new Check(database, keys(), folder.resolve("log-head")).findings();

        assertThat(findings).filteredOn(finding -> !finding.holds()).isEmpty();
        assertThat(findings)
                .extracting(finding -> finding.name() + " " + finding.value())
                .contains(
                        "fsync on",
                        "synchronous_commit on",
                        "role framsteg_app owns nothing, no superuser, no BYPASSRLS",
                        "rights of framsteg_app that are too wide: none",
                        "row-level security not forced: none",
                        "migrations missing in: none",
                        "keys fit");
    }

    @Test
    void a_table_whose_policies_spare_the_owner_is_found() {
        var database = TestPostgres.fresh().settings();
        owner(database).sql("create table access.careless (id int)").update();
        owner(database)
                .sql("alter table access.careless enable row level security")
                .update();

        assertThat(faults(database)).contains("row-level security not forced: access.careless (not forced)");
    }

    @Test
    void a_job_that_a_dead_holder_keeps_past_its_time_is_found_while_a_program_runs() {
        var database = TestPostgres.fresh().settings();
        assertThat(JobFindings.of(database, true).text()).isEqualTo("jobs that do not run: none");
        owner(database).sql("""
                        insert into framework.scheduled_tasks
                               (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('letters-send', 'recurring', now() - interval '1 hour', true, 'node 1 ab',
                                now() - interval '30 min', 3)
                        """).update();

        assertThat(JobFindings.of(database, true).text())
                .startsWith(
                        "jobs that do not run: letters-send is held by node 1 ab, which gives no sign of life since")
                .contains("<- mend this", "Start the program again");
        assertThat(JobFindings.of(database, false).holds())
                .as("nobody is there to run them")
                .isTrue();
    }

    @Test
    void a_view_that_reads_with_its_owners_rights_is_found() {
        var database = TestPostgres.fresh().settings();
        owner(database)
                .sql("create view access.published_careless as select 1 as one")
                .update();

        assertThat(faults(database)).contains("views with their owner's rights: access.published_careless");
    }

    @Test
    void the_keys_of_another_installation_are_found() {
        var database = TestPostgres.fresh().settings();
        KeyProofs.fitting(database, folder.resolve("others"));
        KeyRing.in(keys());

        assertThat(faults(database)).contains("keys do not fit: [encryption, links, lookup, seals]");
    }

    @Test
    void broken_seals_and_lines_without_one_are_found() {
        var database = TestPostgres.fresh().settings();
        var owner = owner(database);
        owner.sql("""
                        insert into access.audit_block (id, form, first_line, last_line, lines, total, previous, hash, sealed_at)
                        values (1, 2, 1, 1, 1, 1, '\\x', '\\x01', now() - interval '3 days')
                        """).update();
        assertThat(faults(database)).contains("seals checked 72 hours ago");

        owner.sql("insert into access.seal_check (at, blocks, broken, head) values (now(), 1, '{1}', 'NONE')")
                .update();
        assertThat(faults(database)).contains("seals broken in the blocks 1");

        owner.sql("""
                        insert into access.audit_line (at, actor_kind, purpose, kind, action)
                        values (now() - interval '2 hours', 'job', 'test', 'CHANGE', 'test')
                        """).update();
        assertThat(faults(database)).contains("log lines without a seal for an hour 1");
    }

    @Test
    void a_finding_says_what_why_and_what_to_do() {
        var finding = new Finding("disc", "3 MB free", false).or("It matters.", "Make room.");
        assertThat(finding.text()).isEqualTo("""
                disc 3 MB free   <- mend this
                    Why: It matters.
                    Do: Make room.""");
        assertThat(new Finding("keys", "fit", true).or("never", "said").text()).isEqualTo("keys fit");
    }

    @Test
    void every_fault_of_a_database_says_why_and_what_to_do() {
        var database = TestPostgres.fresh().settings();
        owner(database).sql("create view access.published_careless as select 1").update();

        assertThat(new Check(database, keys(), folder.resolve("log-head")).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(List.of(finding.why(), finding.mend()))
                        .as(finding.name())
                        .doesNotContain(""));
    }

    @Test
    void the_age_of_the_last_backup_is_a_fault_from_a_day_on() {
        var database = TestPostgres.fresh().settings();
        var owner = owner(database);
        var now = Instant.now();
        var backups = LastBackup.of(place(Map.of()));
        assertThat(backups.finding(owner, now).holds()).isTrue(); // nothing real is there

        owner.sql("insert into framework.installation (demonstration, made_at) values (false, :at)")
                .param("at", Timestamp.from(now.minus(Duration.ofHours(25))))
                .update();
        assertThat(backups.finding(owner, now)).matches(Finding::holds).hasFieldOrPropertyWithValue("value", "none");
        owner.sql("update framework.installation set made_at = :at")
                .param("at", Timestamp.from(now.minus(Duration.ofHours(27))))
                .update();
        assertThat(backups.finding(owner, now).holds()).isFalse();

        backups.note(now.minus(Duration.ofHours(25)));
        assertThat(backups.finding(owner, now).text()).isEqualTo("last backup 25 hours ago");
        backups.note(now.minus(Duration.ofHours(27)));
        assertThat(backups.finding(owner, now).text()).startsWith("last backup 27 hours ago   <- mend this");
        assertThat(LastBackup.of(place(Map.of("FRAMSTEG_BACKUP_HOURS", "48")))
                        .finding(owner, now)
                        .holds())
                .isTrue();
        assertThat(LastBackup.of(place(Map.of("FRAMSTEG_BACKUP_HOURS", "0")))
                        .finding(owner, now)
                        .holds())
                .isTrue();
    }

    @Test
    void secrets_that_others_can_read_and_memory_that_is_short_are_found() throws Exception {
        var system = folder.resolve("system");
        Files.createDirectories(system.resolve("proc"));
        Files.createDirectories(system.resolve("sys/fs/cgroup"));
        Files.writeString(system.resolve("proc/meminfo"), "MemTotal: 4000000 kB\nMemAvailable: 3000000 kB\n");
        KeyRing.in(keys());
        var machine = new Machine(folder, keys(), system);
        assertThat(machine.findings()).isNotEmpty().allMatch(Finding::holds);

        Files.writeString(system.resolve("sys/fs/cgroup/memory.max"), "1000000000\n");
        Files.writeString(system.resolve("sys/fs/cgroup/memory.current"), "900000000\n");
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(machine.findings())
                .filteredOn(finding -> !finding.holds())
                .extracting(finding -> finding.name() + " " + finding.value())
                .containsExactly("memory 95 MB free", "secrets open to others: " + keys());
    }

    private Place place(Map<String, String> environment) {
        var line = Commands.commandLine(Framsteg.class, environment::get);
        line.parseArgs("check", "--data", folder.toString());
        return ((Commands) line.getCommand()).place();
    }

    @Test
    void a_post_that_pauses_is_found_with_the_mail_servers_words() {
        var database = TestPostgres.fresh().settings();
        owner(database).sql("""
                        update message.pause set since = now(), next_try_at = now(), answer = '550 Daily sending quota exceeded'
                        """).update();

        assertThat(faults(database))
                .anyMatch(fault -> fault.startsWith("mail server refuses all letters since")
                        && fault.contains("550 Daily sending quota exceeded"));
    }

    private List<String> faults(DatabaseSettings database) {
        return new Check(database, keys(), folder.resolve("log-head"))
                .findings().stream()
                        .filter(finding -> !finding.holds())
                        .map(finding -> finding.name() + " " + finding.value())
                        .toList();
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private static JdbcClient owner(DatabaseSettings settings) {
        return JdbcClient.create(settings.ownerSource());
    }
}
