package se.framsteg.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.NotFound;

/** An organisation's record is changed by those whose it is, by the services, the screens and the database alike. */
@FrameTest
class WhoseRecordTests {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    Locations locations;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private UUID one;
    private UUID other;
    private UUID project;
    private UUID member;
    private Actor.Staff inOne;
    private Actor.Staff inProject;
    private Actor.Staff inOther;
    private ExampleProjects examples;

    @BeforeEach
    void two_associations_with_a_project_and_a_member_in_one_of_them() {
        examples = new ExampleProjects(acting, associations, projects, grants);
        one = examples.association();
        other = examples.association();
        project = examples.project(one, "Projekt " + ExampleProjects.unique()).id();
        var elsewhere =
                examples.project(other, "Projekt " + ExampleProjects.unique()).id();
        inOne = examples.colleague("Ada", "forbundsadministrator", one);
        inProject = examples.colleague("Pia", "projektledare", project);
        inOther = examples.colleague("Olle", "projektledare", elsewhere);
        member = as(inOne, () -> organisations.add(OrganisationFacts.named("Medlem " + ExampleProjects.unique())));
        run(inOne, () -> associations.join(one, member, FROM));
    }

    @Test
    void an_associations_own_record_needs_the_right_in_that_association() {
        assertThat(as(inOne, () -> organisations.mayChange(one))).isTrue();
        everyWayIn(inProject, one);
        everyWayIn(inOther, one);
    }

    @Test
    void a_members_record_needs_a_right_in_an_association_that_keeps_it() {
        assertThat(as(inOne, () -> organisations.mayChange(member))).isTrue();
        assertThat(as(inProject, () -> organisations.mayChange(member))).isTrue();
        everyWayIn(inOther, member);
    }

    @Test
    void calling_another_associations_member_a_member_gives_no_right_to_its_record() {
        var admin = examples.colleague("Axel", "forbundsadministrator", other);

        run(admin, () -> associations.join(other, member, FROM));

        assertThat(as(admin, () -> associations.members(other, LocalDate.of(2025, 3, 12))))
                .extracting(Organisation::id)
                .contains(member);
        everyWayIn(admin, member);
    }

    @Test
    void a_membership_that_has_ended_gives_no_right_to_the_record() {
        run(inOne, () -> associations.leave(one, member, FROM, LocalDate.of(2024, 12, 31)));
        assertThat(as(inOne, () -> organisations.mayChange(member)))
                .as("its name came up there")
                .isTrue();

        var joined = as(job(), () -> organisations.add(OrganisationFacts.named("Gäst " + ExampleProjects.unique())));
        run(job(), () -> associations.join(one, joined, FROM));
        assertThat(as(inOne, () -> organisations.mayChange(joined))).isTrue();
        run(inOne, () -> associations.leave(one, joined, FROM, LocalDate.of(2024, 12, 31)));
        everyWayIn(inOne, joined);
    }

    @Test
    void a_new_name_is_decided_on_where_it_came_up() {
        var name = "Nytt namn " + ExampleProjects.unique();
        var found = as(new Actor.Visitor(), () -> organisations.findOrPropose(name, "Kontoret", project));

        everyWayIn(inOther, found.organisation());
        assertThat(new AsStaff(mvc, inOther).get("/arbete/organisationer?q=" + name.replace(" ", "+")))
                .bodyText()
                .doesNotContain(name + "</a>");

        run(inProject, () -> organisations.accept(found.organisation()));
        run(inProject, () -> organisations.acceptWorkplace(found.workplace()));
        assertThat(organisations.get(found.organisation()).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void a_workplace_is_accepted_where_its_name_came_up_though_the_organisation_is_anothers() {
        var name = as(inOne, () -> organisations.get(member)).name();
        var elsewhere =
                examples.project(other, "Projekt " + ExampleProjects.unique()).id();
        var leader = examples.colleague("Lea", "projektledare", elsewhere);
        var found = as(new Actor.Visitor(), () -> organisations.findOrPropose(name, "Enheten", elsewhere));

        assertThatThrownBy(() -> run(inOther, () -> organisations.acceptWorkplace(found.workplace())))
                .isInstanceOf(NotFound.class);
        run(leader, () -> organisations.acceptWorkplace(found.workplace()));

        assertThat(as(leader, () -> organisations.workplaces(member, "Enheten", 5)))
                .extracting(WorkplaceHit::id)
                .containsExactly(found.workplace());
        everyWayIn(leader, member);
    }

    @Test
    void a_merge_needs_the_right_on_both_sides() {
        var mine = as(
                        new Actor.Visitor(),
                        () -> organisations.findOrPropose("Mitt " + ExampleProjects.unique(), null, project))
                .organisation();
        var theirs = as(inOther, () -> organisations.add(OrganisationFacts.named("Deras " + ExampleProjects.unique())));

        for (var pair : List.of(List.of(mine, theirs), List.of(theirs, mine))) {
            assertThatThrownBy(() -> run(inProject, () -> organisations.merge(pair.getFirst(), pair.getLast())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(inProject, () -> organisations.preview(pair.getFirst(), pair.getLast())))
                    .isInstanceOf(NotFound.class);
        }
        run(inProject, () -> organisations.merge(mine, member));

        assertThat(organisations.get(mine).mergedInto()).isEqualTo(member);
    }

    @Test
    void the_page_of_anothers_organisation_shows_facts_and_no_button_that_would_be_refused() {
        var reader = new AsStaff(mvc, inOther);
        var page = reader.get("/arbete/organisationer/{id}", member);

        assertThat(page).hasStatusOk().bodyText().contains("hör till ett annat förbund");
        assertThat(page).bodyText().doesNotContain("/kommun\"", "/sla-ihop", "/arbetsplatser\"", "name=\"version\"");
        assertThat(reader.get("/arbete/organisationer/{id}/sla-ihop", member)).hasStatus(404);
        assertThat(new AsStaff(mvc, inOne).get("/arbete/organisationer/{id}", member))
                .bodyText()
                .contains("/kommun\"", "/sla-ihop", "name=\"version\"");
    }

    @Test
    void the_database_itself_refuses_to_write_anothers_record() {
        assertThat(changed(inOther, "update organisation.organisation set town = 'Bort' where id = :id", member))
                .isZero();
        assertThat(changed(inOne, "update organisation.organisation set town = 'Hem' where id = :id", member))
                .isOne();
        assertThat(changed(inOther, "update organisation.association set towns = 'Bort' where id = :id", one))
                .isZero();
        assertThat(changed(
                        inOther,
                        "update organisation.member set valid_to = '2026-01-01' where organisation_id = :id",
                        member))
                .isZero();
        for (var statement : List.of(
                "insert into organisation.member (association_id, organisation_id, valid_from) values ('%s', :id, '2025-01-01')"
                        .formatted(one),
                "insert into organisation.alias (plain, name, organisation_id, origin) values ('x ' || :id::text, 'x', :id, 'GIVEN')",
                "insert into organisation.location (id, organisation_id, valid_from, at) values (uuidv7(), :id, '2025-01-01', now())",
                "insert into organisation.decision (id, organisation_id, action, at, actor_kind) values (uuidv7(), :id, 'CHANGED', now(), 'staff')",
                "update organisation.member set keeps = true where organisation_id = :id",
                "update organisation.organisation set came_up_in = '{}' where id = :id",
                "insert into organisation.organisation (id, name, status, came_up_in) values (uuidv7(), 'Ny ' || :id::text, 'ACCEPTED', array['%s'::uuid])"
                        .formatted(one))) {
            assertThatThrownBy(() -> changed(inOther, statement, member))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("ERROR:");
        }
        assertThat(changed(
                        new Actor.Visitor(),
                        "update organisation.organisation set town = 'Bort' where id = :id",
                        member))
                .isZero();
    }

    /** Nothing of the record is written by one whose it is not, by any verb; it does not exist for who tries. */
    private void everyWayIn(Actor who, UUID organisation) {
        var before = as(job(), () -> organisations.get(organisation));
        List<ThrowingCallable> ways = List.of(
                () -> run(
                        who,
                        () -> organisations.change(organisation, before.version(), OrganisationFacts.named("Kapat"))),
                () -> run(who, () -> organisations.accept(organisation)),
                () -> as(who, () -> organisations.addWorkplace(organisation, "Kapad enhet", null)),
                () -> run(who, () -> locations.place(organisation, null, "0136", FROM)),
                () -> as(who, () -> organisations.history(organisation)),
                () -> run(who, () -> organisations.merge(organisation, member)));

        assertThat(ways).isNotEmpty().allSatisfy(way -> assertThatThrownBy(way).isInstanceOf(NotFound.class));
        assertThat(as(job(), () -> organisations.get(organisation))).isEqualTo(before);
    }

    private int changed(Actor who, String sql, UUID id) {
        return as(
                who,
                () -> transactions.execute(_ -> jdbc.sql(sql).param("id", id).update()));
    }

    private static Actor job() {
        return new Actor.Job("test");
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }

    private void run(Actor actor, Runnable work) {
        acting.as(actor, "test", work);
    }
}
