package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
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

        var findings = new Check(database, keys()).findings();

        assertThat(findings).filteredOn(finding -> !finding.holds()).isEmpty();
        assertThat(findings)
                .extracting(finding -> finding.name() + " " + finding.value())
                .contains(
                        "fsync on",
                        "synchronous_commit on",
                        "role framsteg_app owns nothing, no superuser, no BYPASSRLS",
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

        assertThat(faults(database)).contains("row-level security not forced: access.careless");
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

        assertThat(faults(database)).contains("keys do not fit: [encryption, links, lookup]");
    }

    private List<String> faults(DatabaseSettings database) {
        return new Check(database, keys())
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
