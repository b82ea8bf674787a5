package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.framsteg.TestPostgres;
import se.framsteg.database.Migrations;

/** What somebody has granted or switched off by hand is told in words; each case is taken back after it. */
class RightFindingsTests {
    private static Connection connection;
    private static JdbcClient owner;

    @BeforeAll
    static void open() throws SQLException {
        connection = TestPostgres.fresh().owner().getConnection();
        connection.setAutoCommit(false);
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_new_database_grants_and_shows_no_more_than_it_should() {
        assertThat(findings().all())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.value()).isEqualTo("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant update (demonstration) on framework.installation to framsteg_app | may update framework.installation",
                "grant insert on framework.key_proof to public                          | may insert framework.key_proof",
                "grant delete on access.role_grant to framsteg_app                      | may delete access.role_grant",
                "grant select (inner_pad) on access.context_key to framsteg_app         | may select access.context_key",
                "grant update (at) on access.audit_line to framsteg_app                 | may update access.audit_line",
                "grant truncate on person.person to framsteg_app                        | may truncate person.person",
                "grant insert on news.flyway_history to framsteg_app                    | may change news.flyway_history",
                "grant create on schema access to framsteg_app                          | may make things in the schema access"
            })
    void a_right_that_the_program_must_never_have_is_found(String change, String fault) {
        owner.sql(change).update();

        assertThat(faults()).containsExactly("rights of framsteg_app that are too wide: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table person.person disable row level security       | person.person (switched off)",
                "alter table person.person no force row level security      | person.person (not forced)",
                "create table course.careless (person_id uuid)              | course.careless (switched off)",
                "create policy careless on course.sign_up using (true)      | course.sign_up (the policy careless lets everybody)"
            })
    void a_table_about_people_that_is_not_guarded_is_found(String change, String fault) {
        owner.sql(change).update();

        assertThat(faults()).containsExactly("row-level security not forced: " + fault);
    }

    @Test
    void a_table_that_lost_its_policies_is_found() {
        owner.sql("""
                do $$ declare p record; begin
                    for p in select polname from pg_policy where polrelid = 'course.sign_up'::regclass loop
                        execute format('drop policy %I on course.sign_up', p.polname);
                    end loop;
                end $$""").update();

        assertThat(faults()).containsExactly("row-level security not forced: course.sign_up (no policy)");
    }

    private static List<String> faults() {
        return findings().all().stream()
                .filter(finding -> !finding.holds())
                .map(finding -> finding.name() + " " + finding.value())
                .toList();
    }

    private static RightFindings findings() {
        return new RightFindings(owner, "framsteg_app", Migrations.modules().toArray(String[]::new));
    }
}
