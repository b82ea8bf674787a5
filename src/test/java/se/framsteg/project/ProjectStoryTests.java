package se.framsteg.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.access.Right;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Projects are kept version by version, edited by those who may, and seen by the public once published. */
@FrameTest
class ProjectStoryTests {

    @Autowired
    Projects projects;

    @Autowired
    Goals goals;

    @Autowired
    Partners partners;

    @Autowired
    SubProjects subProjects;

    @Autowired
    Contacts contacts;

    @Autowired
    ProjectContext context;

    @Autowired
    ProjectSettings settings;

    @Autowired
    CodeLists codes;

    @Autowired
    Organisations organisations;

    @Autowired
    Associations associations;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ExampleProjects examples;
    UUID association;
    Actor.Staff anna;

    @BeforeEach
    void an_association_and_its_administrator() {
        examples = new ExampleProjects(acting, associations, projects, grants);
        association = examples.association();
        anna = examples.colleague("Anna", "forbundsadministrator", association);
    }

    @Test
    void a_pasted_record_becomes_a_project_whose_address_comes_from_its_name() {
        var project = examples.project(association, "Stegen " + ExampleProjects.unique() + "+");

        assertThat(project.slug()).startsWith("stegen-").endsWith("-plus");
        assertThat(project.version().number()).isEqualTo(1);
        assertThat(project.register().participants()).isEqualTo(2500);
        assertThat(project.register().euShare()).isEqualByComparingTo("40");
        assertThat(as(anna, projects::mine)).extracting(Project::id).contains(project.id());
    }

    @Test
    void an_address_is_never_given_twice() {
        var name = "Tvilling " + ExampleProjects.unique();
        var first = examples.project(association, name);
        var second = examples.project(association, name);

        assertThat(second.slug()).isEqualTo(first.slug() + "-2");
    }

    @Test
    void the_same_diary_number_is_the_same_project() {
        var number = "2016/" + String.format("%05d", (int) (Math.random() * 99999));
        var register = register("Namn: Ett\nDiarienummer: " + number
                + "\nStartdatum: 2016-01-01\nSlutdatum: 2018-01-01\nProjektägare: Vi");

        var first = as(anna, () -> begin(register));
        var again = as(anna, () -> begin(register));

        assertThat(first).isInstanceOf(Beginning.Begun.class);
        assertThat(again).isEqualTo(new Beginning.AlreadyHere(((Beginning.Begun) first).project()));
        var reading = as(anna, () -> projects.read(RegisterText.read("Diarienummer: " + number)));
        assertThat(reading.known()).contains(((Beginning.Begun) first).project());
    }

    @Test
    void an_amendment_is_a_new_version_and_the_one_before_stays() {
        var project = examples.project(association, "Ändrat");
        var longer =
                register("Namn: Ändrat\nStartdatum: 2024-10-01\nSlutdatum: 2027-12-31\nProjektägare: FÖRBUNDET ÖSTRA");
        var decision = new Decision(Decision.Kind.AMENDMENT, LocalDate.of(2025, 3, 1), "Förlängning ett halvår");

        var saving = as(
                anna,
                () -> projects.amend(
                        project.id(),
                        1,
                        ProjectKind.COMPETENCE,
                        longer,
                        new FinancingShares(null, null, null),
                        decision));

        assertThat(saving).isInstanceOf(Saving.Saved.class);
        var versions = as(anna, () -> projects.versions(project.id()));
        assertThat(versions).extracting(ProjectVersion::number).containsExactly(2, 1);
        assertThat(versions)
                .extracting(version -> version.register().ends())
                .containsExactly(LocalDate.of(2027, 12, 31), LocalDate.of(2027, 6, 30));
        assertThat(versions.getFirst().recorded().decision()).isEqualTo(decision);
        assertThat(versions.getFirst().recorded().by()).isEqualTo(anna.person());
    }

    @Test
    void who_amends_an_older_version_is_shown_the_newer_and_stores_nothing() {
        var project = examples.project(association, "Samtidigt");
        var other = register("Namn: Anna hann först\nStartdatum: 2024-10-01\nSlutdatum: 2027-06-30\nProjektägare: Vi");
        var late = register("Namn: Bo kom sedan\nStartdatum: 2024-10-01\nSlutdatum: 2027-06-30\nProjektägare: Vi");
        as(anna, () -> amend(project, 1, other));

        var saving = as(anna, () -> amend(project, 1, late));

        assertThat(saving)
                .isInstanceOfSatisfying(
                        Saving.Overtaken.class,
                        overtaken -> assertThat(((Project) overtaken.theirs()).name())
                                .isEqualTo("Anna hann först"));
        assertThat(as(anna, () -> projects.versions(project.id()))).hasSize(2);
    }

    @Test
    void shares_that_do_not_sum_to_100_are_refused_by_the_rule() {
        var errors = new FieldErrors();

        assertThat(FinancingShares.read(new BigDecimal("40"), "14", "45", errors))
                .isEmpty();
        assertThat(errors.all())
                .extracting(error -> error.field() + " " + error.key())
                .containsExactly("projectShare project.shares.sum");
        assertThat(FinancingShares.read(new BigDecimal("40"), "14", "46", new FieldErrors()))
                .isPresent();
    }

    @Test
    void shares_that_do_not_sum_to_100_are_refused_by_the_database() {
        var project = examples.project(association, "Andelar");

        assertThatThrownBy(() -> as(
                        anna,
                        () -> transaction.execute(status ->
                                jdbc.sql("""
                insert into project.version (project_id, number, decision, recorded_at, name, starts, ends, owner,
                       eu_share, state_share, project_share)
                values (:id, 2, 'AMENDMENT', clock_timestamp(), 'x', '2024-01-01', '2025-01-01', 'x', 40, 14, 45)
                """).param("id", project.id()).update())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("shares_sum_to_100");
    }

    @Test
    void versions_and_settings_are_never_changed_not_even_by_the_program() {
        var project = examples.project(association, "Fast");

        assertThatThrownBy(() -> as(
                        anna,
                        () -> transaction.execute(
                                status -> jdbc.sql("update project.version set name = 'y' where project_id = :id")
                                        .param("id", project.id())
                                        .update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void an_unpublished_project_does_not_exist_for_those_who_may_not_see_it() {
        var project = examples.project(association, "Ännu hemligt " + ExampleProjects.unique());
        var stranger = examples.colleague("Bo", "projektledare", examples.association());

        for (var actor : List.of(new Actor.Visitor(), stranger)) {
            assertThatThrownBy(() -> as(actor, () -> projects.bySlug(project.slug())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(actor, () -> projects.get(project.id())))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(as(anna, () -> projects.bySlug(project.slug()))).isEqualTo(project);
        as(anna, () -> {
            projects.publish(project.id(), true);
            return true;
        });
        assertThat(as(new Actor.Visitor(), () -> projects.bySlug(project.slug()))
                        .name())
                .isEqualTo(project.name());
        assertThat(as(new Actor.Visitor(), projects::published))
                .extracting(Project::id)
                .contains(project.id());
    }

    @Test
    void who_only_reads_changes_nothing() {
        var project = examples.published(association, "Läses");
        var director = examples.colleague("Cilla", "forbundschef", association);

        assertThat(as(director, () -> projects.forWork(project.slug(), Right.PROJECT_READ)))
                .isEqualTo(project);
        assertThatThrownBy(() -> as(director, () -> projects.forWork(project.slug(), Right.PROJECT_WRITE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(director, () -> goals.add(goal(project, 100))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(director, () -> amend(project, 1, project.register())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(director, () -> begin(project.register()))).isInstanceOf(NotFound.class);
    }

    @Test
    void two_goals_with_two_sources_stand_beside_each_other() {
        var project = examples.project(association, "Två mål");

        as(anna, () -> goals.add(goal(project, 1000)));
        as(anna, () -> goals.add(goal(project, 1650)));

        assertThat(as(anna, () -> goals.of(project.id())))
                .extracting(Goal::value)
                .containsExactly(1000, 1650);
    }

    @Test
    void a_goal_that_covers_two_projects_is_seen_from_both() {
        var one = examples.project(association, "Den ena");
        var other = examples.project(association, "Den andra");
        var goal = goal(one, 1600);
        var shared = new Goal(
                goal.id(),
                one.id(),
                goal.source(),
                "",
                goal.indicator(),
                goal.unit(),
                1600,
                false,
                null,
                null,
                other.id(),
                1);

        as(anna, () -> goals.add(shared));

        assertThat(as(anna, () -> goals.of(other.id()))).containsExactly(shared);
        assertThat(as(anna, () -> goals.find(other.id(), goal.id()))).isEmpty();
    }

    @Test
    void who_changes_a_goal_that_was_changed_meanwhile_is_shown_the_newer() {
        var project = examples.project(association, "Mål i rörelse");
        var goal = as(anna, () -> goals.add(goal(project, 100)));
        var seen = as(anna, () -> goals.find(project.id(), goal.id())).orElseThrow();
        as(anna, () -> goals.change(with(seen, 200)));

        var saving = as(anna, () -> goals.change(with(seen, 300)));

        assertThat(saving).isInstanceOf(Saving.Overtaken.class);
        assertThat(as(anna, () -> goals.of(project.id())))
                .extracting(Goal::value)
                .containsExactly(200);
        as(anna, () -> {
            goals.remove(project.id(), goal.id());
            return true;
        });
        assertThat(as(anna, () -> goals.of(project.id()))).isEmpty();
    }

    @Test
    void partners_sub_projects_and_contacts_belong_to_the_project() {
        var project = examples.project(association, "Med flera");
        var organisation = as(
                        anna, () -> organisations.findOrPropose("Kommunen " + ExampleProjects.unique(), null, null))
                .organisation();
        as(
                anna,
                () -> partners.add(new Partner(
                        Ids.next(),
                        project.id(),
                        organisation,
                        "",
                        Partner.Role.CO_OWNER,
                        LocalDate.of(2024, 10, 1),
                        null,
                        1)));
        as(
                anna,
                () -> subProjects.add(
                        new SubProject(Ids.next(), project.id(), "Norr", "Täby", "Disa Dahl", "disa@example.org", 1)));
        var contact = as(anna, () -> contacts.add(contact(project)));

        assertThat(as(anna, () -> partners.of(project.id())))
                .extracting(Partner::role)
                .containsExactly(Partner.Role.CO_OWNER);
        assertThat(as(anna, () -> partners.of(project.id())).getFirst().name()).startsWith("Kommunen");
        assertThat(as(anna, () -> subProjects.of(project.id())))
                .extracting(SubProject::leader)
                .containsExactly("Disa Dahl");
        assertThat(as(anna, () -> contacts.of(project.id()))).containsExactly(contact);
    }

    @Test
    void the_stand_in_answers_while_the_contact_is_away() {
        var contact = contact(examples.project(association, "Frånvaro"));

        assertThat(contact.today(LocalDate.of(2025, 3, 9)).name()).isEqualTo("Elin");
        assertThat(contact.today(LocalDate.of(2025, 3, 10)).name()).isEqualTo("Farid");
        assertThat(contact.today(LocalDate.of(2025, 3, 14)).name()).isEqualTo("Farid");
        assertThat(contact.today(LocalDate.of(2025, 3, 15)).name()).isEqualTo("Elin");
    }

    @Test
    void a_forerunner_said_by_one_project_is_a_successor_seen_from_the_other() {
        var before = examples.project(association, "Först");
        var after = examples.project(association, "Sedan");

        as(anna, () -> {
            context.set(
                    after.id(),
                    new ProjectContext.Surroundings(
                            List.of(new Phase(Phase.Kind.IMPLEMENTATION, LocalDate.of(2024, 10, 1), null)),
                            List.of(new Relation(before.id(), Relation.Kind.FORERUNNER)),
                            List.of(new ProjectContext.Carried(CodeScheme.TARGET_GROUP, "STAFF"))));
            return true;
        });

        assertThat(as(anna, () -> context.of(after.id())).relations())
                .containsExactly(new Relation(before.id(), Relation.Kind.FORERUNNER));
        assertThat(as(anna, () -> context.of(before.id())).relations())
                .containsExactly(new Relation(after.id(), Relation.Kind.SUCCESSOR));
        assertThat(as(anna, () -> context.of(after.id())).codes()).hasSize(1);
    }

    @Test
    void settings_have_usual_values_until_the_project_sets_its_own() {
        var project = examples.project(association, "Regler");

        assertThat(as(anna, () -> settings.of(project.id())).values().keySet())
                .containsExactlyInAnyOrder(Setting.values());
        assertThat(as(anna, () -> settings.of(project.id())).number(Setting.INTERNAL_DEADLINE))
                .isEqualTo(14);
        as(anna, () -> settings.change(project.id(), Map.of(Setting.INTERNAL_DEADLINE, "10"), Map.of()));

        assertThat(as(anna, () -> settings.of(project.id())).number(Setting.INTERNAL_DEADLINE))
                .isEqualTo(10);
        String published = as(
                anna,
                () -> transaction.execute(status -> jdbc.sql(
                                "select value from project.published_setting where project_id = :id and key = 'month.internal_deadline'")
                        .param("id", project.id())
                        .query(String.class)
                        .single()));
        assertThat(published).isEqualTo("10");
    }

    @Test
    void a_setting_that_another_has_set_meanwhile_is_not_written_over() {
        var project = examples.project(association, "Regler i rörelse");
        as(anna, () -> settings.change(project.id(), Map.of(Setting.LUNCH_MINUTES, "45"), Map.of()));

        var saving = as(anna, () -> settings.change(project.id(), Map.of(Setting.LUNCH_MINUTES, "30"), Map.of()));

        assertThat(saving).isInstanceOf(Saving.Overtaken.class);
        assertThat(as(anna, () -> settings.of(project.id())).number(Setting.LUNCH_MINUTES))
                .isEqualTo(45);
    }

    @Test
    void evidence_is_kept_five_years_from_the_end_of_the_year_of_the_last_payment() {
        var project = examples.project(association, "Bevarande");
        assertThat(as(anna, () -> settings.of(project.id())).keepUntil()).isEmpty();

        as(anna, () -> settings.change(project.id(), Map.of(Setting.LAST_PAYMENT, "2028-02-15"), Map.of()));

        assertThat(as(anna, () -> settings.of(project.id())).keepUntil()).contains(LocalDate.of(2033, 12, 31));
    }

    @Test
    void codes_are_changed_by_the_installations_administrator_only() {
        var administrator = examples.colleague("Gun", "administrator", null);
        var code =
                as(anna, () -> codes.find(CodeScheme.INTERVENTION_2021, "137")).orElseThrow();
        assertThat(code.verified()).isFalse();
        var checked = new Code(
                code.scheme(),
                code.code(),
                code.sv(),
                code.en(),
                code.validFrom(),
                null,
                true,
                "Kontrollerad",
                code.edition());

        assertThatThrownBy(() -> as(anna, () -> codes.change(checked))).isInstanceOf(NotFound.class);
        assertThat(as(administrator, () -> codes.change(checked))).isInstanceOf(Saving.Saved.class);
        assertThat(as(administrator, () -> codes.change(checked))).isInstanceOf(Saving.Overtaken.class);
        assertThat(as(anna, codes::book)
                        .find(CodeScheme.INTERVENTION_2021, "137")
                        .orElseThrow()
                        .verified())
                .isTrue();
    }

    @Test
    void what_sources_confirm_is_marked_verified_and_what_they_do_not_is_not() {
        var book = as(anna, codes::book);

        assertThat(book.find(CodeScheme.FUND, "ESF+").orElseThrow().verified()).isTrue();
        assertThat(book.find(CodeScheme.OBJECTIVE, "A1A").orElseThrow().verified())
                .isFalse();
        assertThat(book.of(CodeScheme.INTERVENTION_2021))
                .noneMatch(code -> code.verified() && !code.code().equals("137"));
        assertThat(book.of(CodeScheme.NUTS2)).hasSize(8).allMatch(Code::verified);
        assertThat(book.of(CodeScheme.NUTS3)).hasSize(21);
    }

    private Beginning begin(RegisterRecord register) {
        return projects.begin(
                association,
                ProjectKind.IMPLEMENTATION,
                register,
                new FinancingShares(register.euShare(), null, null),
                new Decision(Decision.Kind.GRANT, null, ""));
    }

    private Saving<Project> amend(Project project, int expected, RegisterRecord register) {
        return projects.amend(
                project.id(),
                expected,
                ProjectKind.COMPETENCE,
                register,
                new FinancingShares(register.euShare(), null, null),
                new Decision(Decision.Kind.AMENDMENT, null, ""));
    }

    private RegisterRecord register(String text) {
        return ((RegisterReading.Understood)
                        as(anna, () -> projects.read(RegisterText.read(text))).judged())
                .record();
    }

    private static Goal goal(Project project, int value) {
        return new Goal(
                Ids.next(),
                project.id(),
                "Beslutet",
                "",
                "PARTICIPANTS",
                Goal.Unit.PERSONS,
                value,
                false,
                null,
                null,
                null,
                1);
    }

    private static Goal with(Goal goal, int value) {
        return new Goal(
                goal.id(),
                goal.project(),
                goal.source(),
                "",
                goal.indicator(),
                goal.unit(),
                value,
                false,
                null,
                null,
                null,
                goal.edition());
    }

    private static Contact contact(Project project) {
        return new Contact(
                Ids.next(),
                project.id(),
                "Frågor om projektet",
                "Questions about the project",
                new Contact.Reach("Elin", "elin@example.org", ""),
                new Contact.Reach("Farid", "farid@example.org", ""),
                LocalDate.of(2025, 3, 10),
                LocalDate.of(2025, 3, 14),
                1);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }
}
