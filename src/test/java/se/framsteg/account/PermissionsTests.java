package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.access.Scopes;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** Access, post and log as different colleagues see them. */
@FrameTest
class PermissionsTests {
    private static final Actor JOB = new Actor.Job("test");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Scopes scopes;

    @Autowired
    Outbox outbox;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID project = Ids.next();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Visit leader;
    private UUID leaderId;

    @BeforeEach
    void a_project_has_a_leader() {
        acting.as(JOB, "test", () -> transaction.executeWithoutResult(_ -> scopes.register(project, "PROJECT", null)));
        leaderId = colleague("Maria " + mark);
        give(leaderId, "projektledare", project);
        leader = as(leaderId);
    }

    @Test
    void a_project_leader_gives_a_role_in_the_project_and_the_colleague_gets_a_letter() throws Exception {
        var page = leader.submit(
                "/arbete/behorigheter",
                "/arbete/behorigheter",
                "name",
                "Johan " + mark,
                "email",
                "johan." + mark + "@forbundet.example",
                "role",
                "processledare",
                "scope",
                project.toString(),
                "from",
                "2025-03-12",
                "to",
                "");

        assertThat(page).hasStatus(303);
        assertThat(leader.get("/arbete/behorigheter")).bodyText().contains("Johan " + mark, "Processledare");
        assertThat(letters("johan." + mark + "@forbundet.example"))
                .containsExactly("Du har fått tillgång till Framsteg");
    }

    @Test
    void nobody_gives_more_than_they_have_nor_elsewhere() throws Exception {
        for (var attempt : List.of(
                List.of("administrator", project.toString()),
                List.of("revisor", project.toString()),
                List.of("processledare", ""),
                List.of("processledare", Ids.next().toString()),
                List.of("finns-inte", project.toString()))) {
            assertThat(leader.submit(
                            "/arbete/behorigheter",
                            "/arbete/behorigheter",
                            "name",
                            "Johan Ek",
                            "email",
                            "j." + mark + "@forbundet.example",
                            "role",
                            attempt.get(0),
                            "scope",
                            attempt.get(1),
                            "from",
                            "2025-03-12"))
                    .as(attempt.toString())
                    .hasStatus(422);
        }
        assertThat(letters("j." + mark + "@forbundet.example")).isEmpty();
    }

    @Test
    void what_is_wrong_in_the_form_is_said_beside_the_field_and_nothing_is_stored() throws Exception {
        assertThat(leader.submit(
                        "/arbete/behorigheter",
                        "/arbete/behorigheter",
                        "name",
                        " ",
                        "email",
                        "ingen",
                        "role",
                        "processledare",
                        "scope",
                        project.toString(),
                        "from",
                        "igår",
                        "to",
                        "2025-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv för- och efternamn.", "Skriv en hel e-postadress", "Skriv datumet som");
    }

    @Test
    void a_role_that_is_taken_back_is_gone_at_once() throws Exception {
        var johan = colleague("Johan " + mark);
        var grant = give(johan, "processledare", project);
        var last = give(johan, "revisor", project);
        var johans = as(johan);
        assertThat(johans.get("/arbete/post")).hasStatusOk();

        leader.submit("/arbete/behorigheter", "/arbete/behorigheter/" + grant + "/ta-bort", "reason", "Byter");
        assertThat(johans.get("/arbete/post")).hasStatus(404);

        acting.as(new Actor.Job("test"), "test", () -> grants.revoke(last, "Slutat"));
        assertThat(johans.get("/arbete/konto")).as("nothing is left to do here").hasRedirectedUrl("/logga-in");
    }

    @Test
    void who_may_not_grant_finds_no_page_and_no_verb() throws Exception {
        var johan = colleague("Johan " + mark);
        var grant = give(johan, "processledare", project);
        var johans = as(johan);

        assertThat(johans.get("/arbete/behorigheter")).hasStatus(404);
        assertThat(johans.submit("/arbete/konto", "/arbete/behorigheter/" + grant + "/ta-bort"))
                .hasStatus(404);
        assertThat(johans.submit("/arbete/konto", "/arbete/behorigheter/konto/" + leaderId + "/las"))
                .hasStatus(404);
        assertThat(leader.submit("/arbete/konto", "/arbete/behorigheter/konto/" + johan + "/las"))
                .hasStatus(404);
    }

    @Test
    void letters_are_seen_by_the_project_they_belong_to_with_secret_links_hidden() throws Exception {
        var link = "http://localhost:8080/bokning/abcdefghijklmnopqrstuvwxyz012";
        put(letter("a").action("Din bokning", link));
        put(letter("b").secret());
        var stranger = as(colleague("Eva " + mark));
        give(colleague("Eva " + mark), "projektledare", scope());

        var list = leader.get("/arbete/post?q=" + mark).getResponse().getContentAsString();
        assertThat(list).contains("Om a " + mark, "amina." + mark + "@kommunen.example");
        assertThat(stranger.get("/arbete/post?q=" + mark))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Om a " + mark);
        assertThat(stranger.get("/arbete/post/" + letterId("a"))).hasStatus(404);
        assertThat(leader.get("/arbete/post/" + letterId("a")))
                .hasStatusOk()
                .bodyText()
                .contains("/bokning/…")
                .doesNotContain("abcdefghijklmnopqrstuvwxyz012");
        assertThat(leader.get("/arbete/post/" + letterId("b")))
                .hasStatusOk()
                .bodyText()
                .contains("Det visas inte")
                .doesNotContain("Innehållet");
    }

    @Test
    void letters_that_did_not_arrive_are_chosen_and_sent_again_in_one_press_each_project_its_own() throws Exception {
        put(letter("a"));
        put(letter("b"));
        put(letter("c").scope(scope()));
        asJob("update message.letter set state = 'REFUSED' where key like '%:' || :mark");

        assertThat(leader.get("/arbete/post?lage=fel")).bodyText().contains("Om a " + mark, "Om b " + mark);
        assertThat(leader.submit(
                        "/arbete/post?lage=fel",
                        "/arbete/post/igen",
                        "brev",
                        letterId("a").toString()))
                .hasStatus(303);
        assertThat(leader.get("/arbete/post?lage=fel"))
                .bodyText()
                .contains("Om b " + mark)
                .doesNotContain("Om a " + mark, "Om c " + mark);
        assertThat(leader.submit("/arbete/post?lage=fel", "/arbete/post/igen", "alla", "true"))
                .hasStatus(303);
        assertThat(leader.submit(
                        "/arbete/post",
                        "/arbete/post/igen",
                        "brev",
                        letterId("c").toString()))
                .hasStatus(303);

        assertThat(letters("amina." + mark + "@kommunen.example"))
                .containsExactlyInAnyOrder(
                        "Om a " + mark, "Om b " + mark, "Om c " + mark, "Om a " + mark, "Om b " + mark);
    }

    @Test
    void a_post_that_pauses_is_told_on_the_page_of_the_day_and_in_the_log_with_the_servers_words() throws Exception {
        var pausing = "update message.pause set since = now(), next_try_at = now() + interval '1 hour', answer = "
                + "'550 Daily sending quota exceeded ' || :mark";
        asJob(pausing);
        try {
            assertThat(leader.get("/arbete")).bodyText().contains("550 Daily sending quota exceeded " + mark);
            assertThat(leader.get("/arbete/post"))
                    .bodyText()
                    .contains("550 Daily sending quota exceeded " + mark, "Försök nu");
            assertThat(leader.submit("/arbete/post", "/arbete/post/nu")).hasStatus(303);
            assertThat(as(colleague("Ida " + mark)).get("/arbete/post")).hasStatus(404);
        } finally {
            asJob("update message.pause set since = null, next_try_at = null, answer = left(:mark, 0)");
        }
        assertThat(leader.get("/arbete")).bodyText().doesNotContain("Daily sending quota");
    }

    @Test
    void a_letter_is_sent_again_as_a_letter_of_its_own_and_a_secret_one_is_not() throws Exception {
        put(letter("a").attach("intyg.pdf", "application/pdf", new byte[] {1}));
        put(letter("b").secret());
        var sent = letterId("a");
        acting.as(
                JOB,
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("update message.letter set state = 'SENT' where id = :id")
                                .param("id", sent)
                                .update()));

        assertThat(leader.submit("/arbete/post/" + letterId("a"), "/arbete/post/" + letterId("a") + "/igen"))
                .hasStatus(303);
        assertThat(letters("amina." + mark + "@kommunen.example"))
                .containsExactlyInAnyOrder("Om a " + mark, "Om a " + mark, "Om b " + mark);
        assertThat(leader.submit("/arbete/konto", "/arbete/post/" + letterId("b") + "/igen"))
                .hasStatus(404);
        assertThat(as(colleague("Eva " + mark)).submit("/arbete/konto", "/arbete/post/" + letterId("a") + "/igen"))
                .hasStatus(404);
    }

    @Test
    void the_log_is_for_those_who_may_read_it_and_can_be_followed_to_one_person() throws Exception {
        var auditor = colleague("Anders " + mark);
        give(auditor, "revisor", null);
        var reads = as(auditor);

        assertThat(leader.get("/arbete/logg")).hasStatus(404);
        assertThat(reads.get("/arbete/logg?om=" + leaderId))
                .hasStatusOk()
                .bodyText()
                .contains("Ändring: lade upp", "konto")
                .doesNotContain("account.account");
        assertThat(reads.submit("/arbete/logg", "/arbete/logg/kontroll")).hasStatus(303);
        assertThat(leader.submit("/arbete/konto", "/arbete/logg/kontroll")).hasStatus(404);
    }

    @Test
    void the_log_is_taken_out_only_by_who_has_just_shown_the_second_factor() throws Exception {
        var auditor = colleague("Anders " + mark);
        give(auditor, "revisor", null);
        var reads = as(auditor);

        assertThat(reads.get("/arbete/logg/export")).hasStatusOk();
        assertThat(leader.get("/arbete/logg/export")).hasStatus(404);
        var anHourAgo = new AsStaff(mvc, new Actor.Staff(auditor, "Anders"))
                .since(Instant.now().minusSeconds(3600));
        asksAgain(anHourAgo.get("/arbete/logg/export"));
    }

    @Test
    void a_role_is_given_and_ended_and_a_passkey_removed_only_by_who_has_just_shown_the_second_factor() {
        var johan = colleague("Johan " + mark);
        var grant = give(johan, "processledare", project);
        var now = new AsStaff(mvc, new Actor.Staff(leaderId, "Maria"));
        var anHourAgo = now.since(Instant.now().minusSeconds(3600));

        asksAgain(anHourAgo
                .post("/arbete/behorigheter")
                .param("name", "Ny " + mark)
                .param("email", "ny." + mark + "@forbundet.example")
                .param("role", "processledare")
                .param("scope", project.toString())
                .param("from", "2025-03-12"));
        asksAgain(anHourAgo.post("/arbete/behorigheter/{grant}/ta-bort", grant).param("reason", "Byter"));
        asksAgain(anHourAgo.post("/arbete/konto/passkey/ta-bort").param("id", "x"));
        assertThat(letters("ny." + mark + "@forbundet.example")).isEmpty();
        assertThat(acting.as(JOB, "test", () -> grants.hasAny(johan, TODAY))).isTrue();

        assertThat(now.post("/arbete/behorigheter/{grant}/ta-bort", grant).param("reason", "Byter"))
                .hasRedirectedUrl("/arbete/behorigheter");
        assertThat(acting.as(JOB, "test", () -> grants.hasAny(johan, TODAY))).isFalse();
    }

    @Test
    void a_role_typed_before_the_second_factor_ran_out_stands_in_its_form_after_the_code() throws Exception {
        var now = new AsStaff(mvc, new Actor.Staff(leaderId, "Maria"));
        var sent = now.since(Instant.now().minusSeconds(3600))
                .post("/arbete/behorigheter")
                .param(Drafts.MARK, now.hidden(Drafts.MARK, "/arbete/behorigheter", "/arbete/behorigheter"))
                .param("name", "Ny " + mark)
                .param("email", "ny." + mark + "@forbundet.example")
                .param("role", "processledare")
                .param("scope", project.toString())
                .param("from", "2025-03-12")
                .exchange();

        var next = UriComponentsBuilder.fromUriString(sent.getResponse().getHeader("Location"))
                .build()
                .getQueryParams()
                .getFirst("till");
        assertThat(now.get(URLDecoder.decode(next, StandardCharsets.UTF_8)))
                .bodyText()
                .contains("value=\"Ny " + mark + "\"", "value=\"ny." + mark + "@forbundet.example\"");
        assertThat(letters("ny." + mark + "@forbundet.example")).isEmpty();
    }

    private static void asksAgain(MockMvcTester.MockMvcRequestBuilder request) {
        assertThat(request)
                .hasStatus(303)
                .headers()
                .hasHeaderSatisfying("Location", to -> assertThat(to.getFirst()).contains("/logga-in/bekrafta?till="));
    }

    private UUID colleague(String name) {
        var email = name.toLowerCase().replace(' ', '.') + "@forbundet.example";
        return acting.as(JOB, "test", () -> accounts.create(name, email, Language.SV));
    }

    private UUID give(UUID person, String role, UUID scope) {
        return acting.as(JOB, "test", () -> grants.grant(person, role, scope, TODAY, null));
    }

    private UUID scope() {
        var id = Ids.next();
        acting.as(JOB, "test", () -> transaction.executeWithoutResult(_ -> scopes.register(id, "PROJECT", null)));
        return id;
    }

    private Visit as(UUID person) {
        var visit = new Visit(mvc);
        assertThat(visit.post("/demo/logga-in", "person", person.toString())).hasStatus(303);
        return visit;
    }

    private Letter letter(String what) {
        return Letter.to("amina." + mark + "@kommunen.example", Language.SV)
                .key(what + ":" + mark)
                .scope(project)
                .subject("Om " + what + " " + mark)
                .paragraph("Innehållet");
    }

    private void asJob(String sql) {
        acting.as(
                JOB,
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql(sql).param("mark", mark).update()));
    }

    private void put(Letter letter) {
        transaction.executeWithoutResult(_ -> outbox.put(letter));
    }

    private UUID letterId(String what) {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(_ -> jdbc.sql("select id from message.letter where key = :key")
                        .param("key", what + ":" + mark)
                        .query(UUID.class)
                        .single()));
    }

    private List<String> letters(String address) {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(
                        _ -> jdbc.sql("select subject from message.letter where address = :address order by id")
                                .param("address", address)
                                .query(String.class)
                                .list()));
    }
}
