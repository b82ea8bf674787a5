package se.framsteg.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.access.RecurringJob;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.CheckDigit;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.TooMany;

/** A number or an address of somebody whom one may not know: nothing is tied or shown until somebody there has answered. */
@FrameTest
class RequestsTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Protection protection;

    @Autowired
    Merges merges;

    @Autowired
    Requests requests;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    java.util.List<RecurringJob> jobs;

    private final Actor job = new Actor.Job("test");
    private UUID here;
    private UUID there;
    private Actor.Staff sub;
    private Actor.Staff leader;
    private Actor.Staff bo;
    private String mark;
    private UUID vera;
    private IdentityNumber number;

    @BeforeEach
    void vera_is_in_another_project_with_a_number() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var association = examples.association();
        mark = ExampleProjects.unique();
        here = examples.project(association, "Hit " + mark).id();
        there = examples.project(association, "Dit " + mark).id();
        sub = staff("delprojektledare", here);
        leader = staff("projektledare", here);
        bo = staff("projektledare", there);
        vera = as(new Actor.Visitor(), () -> people.recognise("Vera " + mark, mail(), there));
        number = number();
        as(bo, () -> identities.give(vera, number, Identities.Source.STAFF));
    }

    @Test
    void the_number_of_somebody_elsewhere_ties_nothing_and_shows_nothing_until_somebody_there_says_yes() {
        protect();
        var made = create(leader);

        assertThat(made).isNotEqualTo(vera);
        assertThat(ties(vera)).containsExactly(there);
        assertThat(as(leader, () -> people.find(vera))).isEmpty();
        assertThat(as(leader, () -> protection.behind(vera))).isEmpty();
        assertThat(as(leader, () -> identities.masked(made))).isEmpty();
        assertThatThrownBy(() -> lift(leader)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(leader, () -> people.current(vera).equals(made) ? made : people.get(vera)))
                .isInstanceOf(NotFound.class);

        var question = as(bo, requests::toAnswer).getFirst();
        assertThat(question.person()).isEqualTo(vera);
        assertThat(question.project()).isEqualTo(here);
        assertThat(question.role()).isEqualTo("projektledare");
        assertThat(question.reason()).isEqualTo("Går kursen hos oss");
        assertThat(as(leader, requests::toAnswer)).isEmpty();
        assertThat(as(staff("delprojektledare", there), requests::toAnswer)).isEmpty();

        as(bo, () -> {
            requests.accept(question.id());
            return true;
        });
        assertThat(as(leader, () -> people.current(made))).isEqualTo(vera);
        assertThat(as(leader, () -> protection.behind(vera)).orElseThrow().realName())
                .isEqualTo("Vera " + mark);
        assertThat(as(sub, () -> people.get(vera)).name()).startsWith("Deltagare ");
        assertThat(as(sub, () -> protection.behind(vera))).isEmpty();
    }

    @Test
    void a_no_leaves_the_record_that_waits_as_a_person_of_its_own() {
        var made = create(leader);
        var question = as(bo, requests::toAnswer).getFirst();

        as(bo, () -> {
            requests.refuse(question.id());
            return true;
        });

        assertThat(as(bo, requests::toAnswer)).isEmpty();
        assertThat(as(leader, () -> people.get(made)).name()).isEqualTo("Vera här");
        assertThat(as(leader, () -> people.find(vera))).isEmpty();
        assertThat(as(leader, requests::asked))
                .extracting(Requests.Asked::answer)
                .containsExactly("NO");
    }

    @Test
    void nobody_answers_their_own_question_nor_one_that_is_not_theirs() {
        create(leader);
        as(job, () -> grants.grant(leader.person(), "projektledare", there, LocalDate.of(2025, 1, 1), null));
        var question = as(bo, requests::toAnswer).getFirst();

        for (var actor : java.util.List.of(leader, sub, staff("revisor", there))) {
            assertThat(as(actor, requests::toAnswer)).isEmpty();
            assertThatThrownBy(() -> as(actor, () -> {
                        requests.accept(question.id());
                        return true;
                    }))
                    .isInstanceOf(DataAccessException.class);
            assertThat(new AsStaff(mvc, actor).post("/arbete/personer/fragor/{id}/ja", question.id()))
                    .hasStatus(404);
        }
        assertThat(as(leader, () -> people.find(vera))).isPresent();
    }

    @Test
    void a_tie_that_one_has_made_oneself_after_the_protection_opens_nothing() {
        protect();
        as(job, () -> grants.grant(leader.person(), "projektledare", there, LocalDate.of(2025, 1, 1), null));
        as(leader, () -> {
            people.tie(vera, here);
            return true;
        });
        as(job, () -> {
            revoke(leader.person(), there);
            return true;
        });

        assertThat(as(leader, () -> people.get(vera)).name()).startsWith("Deltagare ");
        assertThat(as(leader, () -> protection.behind(vera))).isEmpty();
        assertThat(as(leader, () -> people.contacts(vera))).isEmpty();
        assertThat(as(leader, () -> identities.masked(vera))).isEmpty();
        assertThatThrownBy(() -> lift(leader)).isInstanceOf(NotFound.class);
        assertThat(as(bo, () -> protection.behind(vera))).isPresent();
    }

    @Test
    void the_number_of_a_protected_person_of_ones_own_project_does_not_tell_which_alias_it_is() {
        protect();
        var colleague = staff("delprojektledare", there);

        var made = as(
                colleague,
                () -> people.create(NewPerson.named("Vera igen", there).with(number), Asking.from(there, "")));

        assertThat(made).isNotEqualTo(vera);
        assertThat(as(colleague, () -> people.findCandidates("Vera " + mark, mail(), number)))
                .isEmpty();
        assertThat(as(colleague, () -> merges.sameNumber(made))).isEmpty();
        assertThat(as(colleague, () -> identities.give(vera, other(), Identities.Source.STAFF)))
                .isEqualTo(GivenAnswer.HIDDEN);
        assertThat(as(colleague, () -> identities.give(vera, number, Identities.Source.STAFF)))
                .isEqualTo(GivenAnswer.HIDDEN);
        assertThat(as(bo, requests::toAnswer)).hasSize(1);
    }

    @Test
    void a_name_and_an_address_of_somebody_elsewhere_are_asked_for_too() {
        var made = as(
                leader,
                () -> people.create(
                        NewPerson.named("Vera " + mark, here).withEmail(mail()), Asking.from(here, "Ny hos oss")));

        assertThat(made).isNotEqualTo(vera);
        assertThat(ties(vera)).containsExactly(there);
        assertThat(as(bo, requests::toAnswer))
                .extracting(Requests.ToAnswer::foundBy)
                .containsExactly("ADDRESS");
    }

    @Test
    void an_address_that_a_colleague_says_is_confirmed_recognises_nobody_elsewhere() {
        var made = as(leader, () -> people.recognise("Vera " + mark, mail(), false, Asking.from(here, "")));
        assertThat(made).isNotEqualTo(vera);
        assertThat(ties(vera)).containsExactly(there);

        // nor does it catch those who come later with the same address
        var karl = as(leader, () -> people.create(NewPerson.named("Karl " + mark, here)));
        as(leader, () -> {
            people.addContact(karl, here, Contact.Kind.EMAIL, "karl-" + mail(), true);
            return true;
        });
        assertThat(as(new Actor.Visitor(), () -> people.recognise("Karl " + mark, "karl-" + mail(), there)))
                .isNotEqualTo(karl);
        assertThat(as(new Actor.Visitor(), () -> people.recognise("Karl " + mark, "karl-" + mail(), here)))
                .isEqualTo(karl);
    }

    @Test
    void after_five_hits_nobody_is_looked_up_any_more_hit_or_miss() {
        for (int i = 0; i < 5; i++) {
            int n = i;
            var stranger = as(new Actor.Visitor(), () -> people.recognise("Fem " + n, n + mail(), there));
            var its = number();
            as(bo, () -> identities.give(stranger, its, Identities.Source.STAFF));
            as(leader, () -> people.create(NewPerson.named("Prov " + n, here).with(its)));
        }

        assertThatThrownBy(() -> as(
                        leader,
                        () -> people.create(NewPerson.named("Träff", here).with(number))))
                .isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> as(
                        leader,
                        () -> people.create(NewPerson.named("Miss", here).with(number()))))
                .isInstanceOf(TooMany.class);
        assertThat(as(bo, requests::toAnswer)).hasSize(5);
    }

    @Test
    void the_same_number_again_means_the_record_that_waits() {
        assertThat(create(leader)).isEqualTo(create(leader));
        assertThat(as(bo, requests::toAnswer)).hasSize(1);
    }

    @Test
    void a_link_and_a_visitor_give_nobody_a_number() {
        var kim = as(new Actor.Visitor(), () -> people.recognise("Kim " + mark, "kim-" + mail(), here));

        for (var actor : java.util.List.of(
                new Actor.Link(Ids.next()), new Actor.Visitor(), new Actor.Participant(vera, "Vera"))) {
            assertThatThrownBy(() -> as(actor, () -> identities.give(kim, other(), Identities.Source.PARTICIPANT)))
                    .as(actor.kind())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void those_who_have_the_person_are_told_by_a_letter_that_says_nothing_about_whom() {
        var address = "bo-" + mark.toLowerCase(java.util.Locale.ROOT) + "@exempel.se";
        as(job, () -> account(bo, address));
        create(leader);

        tell();
        tell();

        var letters = as(
                job,
                () -> transaction.execute(status -> jdbc.sql(
                                "select subject || ' ' || body_text from message.letter where address = :address")
                        .param("address", address)
                        .query(String.class)
                        .list()));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst())
                .contains("Någon frågar om en person hos er", "/arbete/personer/fragor")
                .doesNotContain("Vera", mark, number.masked(), "Går kursen");
    }

    @Test
    void a_changed_name_is_seen_by_those_who_have_the_person_elsewhere() {
        as(new Actor.Visitor(), () -> people.recognise("Vera " + mark, mail(), here));
        var version = as(sub, () -> people.get(vera)).version();
        as(sub, () -> {
            people.change(vera, version, "Någon Annan", Gender.WOMAN, Language.SV);
            return true;
        });

        assertThat(new AsStaff(mvc, bo).get("/arbete/personer/{id}", vera))
                .bodyText()
                .contains("Namnet ändrades, förut Vera " + mark);
        var address = "bo2-" + mark.toLowerCase(java.util.Locale.ROOT) + "@exempel.se";
        as(job, () -> account(bo, address));
        tell();
        java.util.List<String> subjects = as(
                job,
                () -> transaction.execute(
                        status -> jdbc.sql("select subject from message.letter where address = :address")
                                .param("address", address)
                                .query(String.class)
                                .list()));
        assertThat(subjects).containsExactly("Uppgifter om en person hos er har ändrats");
        protect();
        assertThat(new AsStaff(mvc, bo).get("/arbete/personer/{id}", vera))
                .bodyText()
                .doesNotContain("Vera " + mark);
    }

    @Test
    void what_is_merged_into_a_protected_person_stands_under_the_alias_too() {
        protect();
        var twin = as(bo, () -> people.create(NewPerson.named("Vera Tvilling " + mark, there)));
        as(bo, () -> merges.merge(twin, vera));

        var colleague = staff("delprojektledare", there);
        assertThat(as(colleague, () -> people.get(twin)).name()).startsWith("Deltagare ");
        assertThat(new AsStaff(mvc, colleague).get("/arbete/personer/{id}", vera))
                .bodyText()
                .doesNotContain("Tvilling");
        lift(bo);
        assertThat(as(bo, () -> people.get(twin)).name()).isEqualTo("Vera Tvilling " + mark);
    }

    @Test
    void the_screens_say_what_happens_and_how_to_go_on() {
        var asker = new AsStaff(mvc, leader);
        var answer = asker.post("/arbete/personer")
                .param("name", "Vera här")
                .param("project", here.toString())
                .param("number", number.twelve())
                .param("why", "Går kursen hos oss")
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(asker.get(answer.getResponse().getRedirectedUrl()))
                .hasStatusOk()
                .bodyText()
                .contains("Numret är inte sparat än", "Arbeta vidare som vanligt", "Vera här")
                .doesNotContain("Vera " + mark, "Dit " + mark, number.masked());
        assertThat(asker.get("/arbete/personer/fragor"))
                .bodyText()
                .contains("Väntar på svar", "Hit " + mark)
                .doesNotContain("Dit " + mark, "Vera " + mark);

        var other = new AsStaff(mvc, bo);
        assertThat(other.get("/arbete")).bodyText().contains("En fråga väntar på ditt svar");
        assertThat(other.get("/arbete/personer/fragor"))
                .bodyText()
                .contains("Projektledare i Hit " + mark, "Anledning: Går kursen hos oss", "Vera " + mark)
                .doesNotContain("Vera här");
        var question = as(bo, requests::toAnswer).getFirst().id();
        assertThat(new AsStaff(mvc, bo, java.time.Instant.now().minusSeconds(3600))
                        .post("/arbete/personer/fragor/{id}/ja", question))
                .hasStatus(303)
                .redirectedUrl()
                .contains("bekrafta");
        assertThat(other.post("/arbete/personer/fragor/{id}/ja", question)).hasStatus(303);
        assertThat(asker.get("/arbete/personer/{id}", vera)).hasStatusOk();
        assertThat(other.get("/arbete/personer/fragor")).bodyText().contains("Ingen väntar på svar från dig");
    }

    private UUID create(Actor.Staff actor) {
        return as(
                actor,
                () -> people.create(
                        NewPerson.named("Vera här", here).with(number), Asking.from(here, "Går kursen hos oss")));
    }

    private void protect() {
        as(bo, () -> protection.protect(vera, ProtectionKind.SECRECY_MARKING));
    }

    private boolean lift(Actor actor) {
        return as(actor, () -> {
            protection.lift(vera);
            return true;
        });
    }

    private void tell() {
        var letters = jobs.stream()
                .filter(one -> one.name().equals("people-letters"))
                .findFirst()
                .orElseThrow();
        as(job, () -> {
            letters.run();
            return true;
        });
    }

    private boolean account(Actor.Staff staff, String address) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select person.make_colleague(:id, :name, now())::text")
                    .param("id", staff.person())
                    .param("name", staff.name())
                    .query()
                    .listOfRows();
            return jdbc.sql("""
                            insert into account.account (person_id, email, name, made_at) values (:id, :email, :name, now())
                            """)
                            .param("id", staff.person())
                            .param("email", address)
                            .param("name", staff.name())
                            .update()
                    == 1;
        }));
    }

    private void revoke(UUID person, UUID scope) {
        transaction.execute(status ->
                jdbc.sql("""
                update access.role_grant set revoked_at = clock_timestamp() where actor_id = :person and scope_id = :scope
                """).param("person", person).param("scope", scope).update());
    }

    private java.util.List<UUID> ties(UUID person) {
        return as(
                job,
                () -> transaction.execute(status -> jdbc.sql("select project_id from person.tie where person_id = :id")
                        .param("id", person)
                        .query(UUID.class)
                        .list()));
    }

    private Actor.Staff staff(String role, UUID scope) {
        var staff = new Actor.Staff(Ids.next(), role);
        as(job, () -> grants.grant(staff.person(), role, scope, LocalDate.of(2025, 1, 1), null));
        return staff;
    }

    private String mail() {
        return "vera@" + mark.toLowerCase(java.util.Locale.ROOT) + ".example";
    }

    /** A woman's number of its own. */
    private static IdentityNumber number() {
        var random = new java.util.Random();
        var day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(20000));
        var nine = day.format(java.time.format.DateTimeFormatter.ofPattern("yyMMdd"))
                + "%03d".formatted(100 + 2 * random.nextInt(400));
        return new IdentityNumber("19" + nine + CheckDigit.of(nine));
    }

    private static IdentityNumber other() {
        return number();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }
}
