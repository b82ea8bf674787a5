package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.RealTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;

@RealTest
class SigningInTests {
    private static final Actor JOB = new Actor.Job("test");

    @Autowired
    DatabaseSettings settings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> repository;

    @Autowired
    TransactionTemplate transaction;

    private final String sara = "sara." + UUID.randomUUID() + "@forbundet.example";
    private final String network = "192.0.2." + Math.floorMod(sara.hashCode(), 250);
    private final byte[] secret = Totp.newSecret();
    private UUID saraId;

    @BeforeEach
    void sara_has_an_account() {
        saraId = acting.as(JOB, "test", () -> accounts.create("Sara Ek", sara, Language.SV));
        acting.as(JOB, "test", () -> grants.grant(saraId, "administrator", null, LocalDate.of(2025, 1, 1), null));
    }

    @Test
    void a_colleague_comes_in_by_link_and_code_and_not_before() {
        enrolled();
        var browser = browser();
        ask(browser, sara);

        assertThat(browser.post(link())).hasStatus(303).hasRedirectedUrl("/logga-in/kod");
        assertThat(browser.get("/arbete/konto")).hasStatus(302).hasRedirectedUrl("/logga-in");

        assertThat(browser.post("/logga-in/kod", "code", now())).hasStatus(303).hasRedirectedUrl("/arbete");
        assertThat(browser.get("/arbete/konto")).hasStatusOk().bodyText().contains("Sara Ek");
    }

    @Test
    void the_first_sign_in_asks_for_a_second_factor_and_gives_codes_for_paper() throws Exception {
        var browser = browser();
        ask(browser, sara);
        assertThat(browser.post(link())).hasRedirectedUrl("/logga-in/skydda");

        var page = browser.get("/logga-in/skydda").getResponse().getContentAsString();
        var shown = Base32Text.secret(page);
        assertThat(browser.post("/logga-in/skydda", "code", "000000")).hasStatus(422);
        var done = browser.post("/logga-in/skydda", "code", Totp.code(shown, Instant.now()));

        assertThat(done).hasStatusOk().bodyText().contains("återställningskoder");
        assertThat(browser.get("/arbete/konto")).hasStatusOk();
    }

    @Test
    void a_code_from_the_paper_works_once() {
        enrolled();
        var paper = acting.as(SignIn.DOOR, "test", () -> factors.newRecoveryCodes(saraId));

        assertThat(atTheCode().post("/logga-in/kod", "code", paper.getFirst().toLowerCase()))
                .hasRedirectedUrl("/arbete");
        assertThat(atTheCode().post("/logga-in/kod", "code", paper.getFirst())).hasStatus(422);
        assertThat(atTheCode().post("/logga-in/kod", "code", paper.get(1))).hasRedirectedUrl("/arbete");
    }

    @Test
    void a_link_works_once() {
        enrolled();
        var browser = browser();
        ask(browser, sara);
        var link = link();

        browser.post(link);

        assertThat(browser.post(link)).hasRedirectedUrl("/logga-in?slut=true");
        assertThat(browser.get(link)).hasRedirectedUrl("/logga-in?slut=true");
    }

    @Test
    void a_mail_scanner_that_follows_the_link_uses_nothing_up() {
        enrolled();
        var browser = browser();
        ask(browser, sara);
        var link = link();

        for (int i = 0; i < 3; i++) {
            assertThat(browser().get(link)).hasStatusOk();
        }

        assertThat(browser.post(link)).hasRedirectedUrl("/logga-in/kod");
    }

    @Test
    void a_link_is_good_for_a_quarter_of_an_hour() {
        var now = Instant.now();
        var asked = signIn.ask(MailAddress.parse(sara).orElseThrow(), Language.SV, null, now);
        signIn.answer(now);
        var link = new Secret(link().replaceAll(".*/", ""));
        var browser = asked.browser().text();

        assertThat(signIn.sameBrowser(link, browser, now.plus(Duration.ofMinutes(14))))
                .contains(true);
        assertThat(signIn.open(
                        link, browser, null, now.plus(Duration.ofMinutes(15)).plusSeconds(1)))
                .isInstanceOf(Opened.Gone.class);
    }

    @Test
    void another_browser_needs_the_code_that_the_asking_one_shows() throws Exception {
        enrolled();
        var asking = browser();
        ask(asking, sara);
        var code = asking.get("/logga-in/vantar")
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*class=\"code\">([0-9 ]+)<.*", "$1");
        var phone = browser();
        var link = link();

        assertThat(phone.post(link)).hasStatus(422);
        assertThat(phone.post(link, "code", code)).hasRedirectedUrl("/logga-in/kod");
    }

    @Test
    void no_link_is_promised_while_the_job_that_writes_it_stands_still() throws Exception {
        var browser = browser();
        jdbc.sql("""
                        insert into framework.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('sign-in-answer', 'recurring', clock_timestamp() - interval '10 minutes', false, 1)
                        """).update();
        try {
            assertThat(browser.get("/logga-in").getResponse().getContentAsString())
                    .contains("Våra mejl dröjer just nu.");
            ask(browser, sara);
            assertThat(browser.get("/logga-in/vantar").getResponse().getContentAsString())
                    .contains("men våra mejl dröjer just nu")
                    .doesNotContain("har du strax ett brev");
        } finally {
            jdbc.sql("delete from framework.scheduled_tasks where task_name = 'sign-in-answer'")
                    .update();
        }
        assertThat(browser.get("/logga-in/vantar").getResponse().getContentAsString())
                .contains("har du strax ett brev");
    }

    @Test
    void whoever_asked_for_a_link_in_another_s_name_cannot_make_them_open_it() {
        enrolled();
        ask(browser(), sara);
        var saras = browser();
        var link = link();

        assertThat(saras.post(link, "code", "123 456")).hasStatus(422);
        assertThat(saras.post(link, "code", "234567")).hasStatus(422);
        assertThat(saras.post(link, "code", "345678")).hasRedirectedUrl("/logga-in?slut=true");
    }

    @Test
    void what_a_browser_carries_opens_its_session_and_is_in_no_table() throws Exception {
        enrolled();
        var browser = signedIn();
        assertThat(browser.get("/arbete/konto")).hasStatusOk();
        var carried = browser.secret();

        assertThat(Base64.getUrlDecoder().decode(carried)).hasSizeGreaterThanOrEqualTo(16);
        var sessions = JdbcClient.create(settings.ownerSource())
                .sql("select row_to_json(s)::text from framework.spring_session s")
                .query(String.class)
                .list();
        assertThat(sessions)
                .anySatisfy(row -> assertThat(row).contains(browser.session()))
                .allSatisfy(row -> assertThat(row).doesNotContain(carried));

        var thief = browser();
        thief.set(
                "framsteg", Base64.getEncoder().encodeToString(browser.session().getBytes(StandardCharsets.UTF_8)));
        assertThat(thief.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
    }

    @Test
    void a_session_that_was_planted_before_is_worth_nothing_after() throws Exception {
        enrolled();
        var attacker = signedIn();
        var planted = attacker.cookie("framsteg");
        var victim = browser();
        victim.set("framsteg", planted);
        victim.submit("/logga-in", "/logga-in", "email", sara);
        signIn.answer(Instant.now());
        victim.submit(link(), link());
        victim.post("/logga-in/kod", "code", now(30));

        assertThat(victim.get("/arbete/konto")).hasStatusOk();
        assertThat(victim.cookie("framsteg")).isNotEmpty().isNotEqualTo(planted);
        assertThat(attacker.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
    }

    @Test
    void the_answer_to_an_unknown_address_is_the_same_and_sends_nothing() {
        var unknown = "ingen." + UUID.randomUUID() + "@forbundet.example";
        var known = ask(browser(), sara);
        var stranger = ask(browser(), unknown);

        assertThat(stranger.getResponse().getStatus())
                .isEqualTo(known.getResponse().getStatus());
        assertThat(stranger.getResponse().getRedirectedUrl())
                .isEqualTo(known.getResponse().getRedirectedUrl());
        assertThat(stranger.getResponse().getHeaderNames())
                .isEqualTo(known.getResponse().getHeaderNames());
        assertThat(letters(unknown)).isEmpty();
        assertThat(letters(sara)).hasSize(1);
    }

    @Test
    void strangers_from_many_networks_neither_lock_the_owner_out_nor_fill_the_mailbox() {
        enrolled();
        for (int i = 0; i < 120; i++) {
            var typed = i % 2 == 0 ? sara : sara.toUpperCase();
            assertThat(browser().from("198.51.100." + i).post("/logga-in", "email", typed))
                    .hasStatus(303);
        }
        answerAll();
        var shouting = sara.toUpperCase().replaceFirst("@.*", sara.substring(sara.indexOf('@')));
        int sent = letters(sara).size() + letters(shouting).size();
        assertThat(sent).as("letters in the mailbox").isEqualTo(5);

        var saras = browser();
        assertThat(saras.post("/logga-in", "email", sara)).hasStatus(303);
        answerAll();
        assertThat(letters(sara).size() + letters(shouting).size()).isEqualTo(5);

        assertThat(saras.post(link()))
                .as("the latest letter serves the owner's own request")
                .hasRedirectedUrl("/logga-in/kod");
        assertThat(saras.post("/logga-in/kod", "code", now())).hasRedirectedUrl("/arbete");
    }

    @Test
    void a_browser_used_before_gets_its_own_letter_while_strangers_ask_and_share_its_network() throws Exception {
        enrolled();
        var saras = signedIn();
        saras.submit("/arbete/konto", "/logga-ut");
        var letters = letters(sara).size();
        for (int i = 0; i < 60; i++) {
            browser().post("/logga-in", "email", sara);
        }
        assertThat(browser().post("/logga-in", "email", sara))
                .as("a stranger of the same network")
                .hasStatus(429)
                .bodyText()
                .contains("Vänta några minuter");
        answerAll();
        assertThat(letters(sara).size() - letters).isLessThanOrEqualTo(5);
        letters = letters(sara).size();

        assertThat(saras.post("/logga-in", "email", sara)).hasStatus(303);
        answerAll();
        assertThat(letters(sara)).hasSize(letters + 1);
    }

    @Test
    void a_letter_an_hour_old_serves_no_more_requests_and_a_new_one_is_written() {
        var address = MailAddress.parse(sara).orElseThrow();
        var now = Instant.now();
        for (int i = 0; i < 12; i++) {
            signIn.ask(address, Language.SV, null, now);
        }
        signIn.answer(now);
        assertThat(letters(sara)).hasSize(5);
        for (int minute = 10; minute <= 60; minute += 10) {
            signIn.ask(address, Language.SV, null, now.plus(Duration.ofMinutes(minute)));
            signIn.answer(now.plus(Duration.ofMinutes(minute)));
        }
        assertThat(letters(sara)).hasSizeBetween(5, 10);
    }

    @Test
    void guessed_links_are_counted_by_network_and_a_good_one_is_not() {
        enrolled();
        var saras = browser();
        ask(saras, sara);
        var link = link();
        for (int i = 0; i < 60; i++) {
            assertThat(browser().post("/logga-in/lank/gissning" + i)).hasStatus(303);
        }
        assertThat(browser().post("/logga-in/lank/gissning")).hasStatus(429);

        assertThat(saras.post(link)).hasRedirectedUrl("/logga-in/kod");
    }

    private void answerAll() {
        while (signIn.answer(Instant.now()) > 0) {
            // a hundred at a time
        }
    }

    @Test
    void guessing_codes_ends_after_five_whatever_browser_guesses() {
        enrolled();
        var browser = atTheCode();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/logga-in/kod", "code", "00000" + i)).hasStatus(422);
        }

        assertThat(browser.post("/logga-in/kod", "code", now())).hasStatus(429);
        assertThat(atTheCode().post("/logga-in/kod", "code", now())).hasStatus(429);
    }

    @Test
    void the_second_factor_cannot_be_got_round_by_making_a_new_one() {
        enrolled();
        var browser = atTheCode();

        assertThat(browser.get("/logga-in/skydda")).hasRedirectedUrl("/logga-in?slut=true");
        assertThat(browser.post("/logga-in/skydda", "code", "000000")).hasRedirectedUrl("/logga-in?slut=true");
    }

    @Test
    void the_second_factor_cannot_be_got_round_by_switching_account() {
        enrolled();
        var bo = "bo." + UUID.randomUUID() + "@forbundet.example";
        var boId = acting.as(JOB, "test", () -> accounts.create("Bo Alm", bo, Language.SV));
        var bosSecret = Totp.newSecret();
        acting.as(
                SignIn.DOOR,
                "test",
                () -> factors.enrol(boId, bosSecret, Totp.code(bosSecret, Instant.now()), Instant.now()));
        var browser = atTheCode();

        var codeOfBo = Totp.code(bosSecret, Instant.now().plusSeconds(30));
        assertThat(browser.post("/logga-in/kod", "code", codeOfBo)).hasStatus(422);
        ask(browser, bo);
        assertThat(browser.post(link(bo))).hasRedirectedUrl("/logga-in/kod");
        assertThat(browser.post("/logga-in/kod", "code", now(30))).hasStatus(422);
        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
    }

    @Test
    void a_locked_account_is_out_at_once_and_stays_out() {
        enrolled();
        var browser = signedIn();
        acting.as(JOB, "test", () -> accounts.lock(saraId, "Slutat"));

        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        ask(browser(), sara);
        assertThat(letters(sara)).hasSize(1);
        acting.as(JOB, "test", () -> accounts.unlock(saraId));
        ask(browser(), sara);
        assertThat(letters(sara)).hasSize(2);
    }

    @Test
    void a_lost_second_factor_is_taken_away_by_who_grants_everywhere_and_made_anew() {
        enrolled();
        var browser = signedIn();
        var karin = acting.as(JOB, "test", () -> accounts.create("Karin Ask", "karin." + sara, Language.SV));
        var administrator = new Actor.Staff(karin, "Karin Ask");
        assertThatThrownBy(() -> acting.as(administrator, "web", () -> accounts.resetSecondFactor(saraId)))
                .isInstanceOf(NotFound.class);
        acting.as(JOB, "test", () -> grants.grant(karin, "administrator", null, LocalDate.of(2025, 1, 1), null));

        acting.as(administrator, "web", () -> accounts.resetSecondFactor(saraId));

        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        assertThat(subjects(sara)).contains("Ditt extra skydd är nollställt");
        var again = browser();
        ask(again, sara);
        assertThat(again.post(link())).hasRedirectedUrl("/logga-in/skydda");
    }

    @Test
    void signing_out_ends_the_session_and_asks_for_the_token() throws Exception {
        enrolled();
        var browser = signedIn();
        assertThat(browser.post("/logga-ut")).hasStatus(403);
        assertThat(browser.get("/arbete/konto")).hasStatusOk();

        assertThat(browser.submit("/arbete/konto", "/logga-ut")).hasStatus(303);
        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
    }

    @Test
    void a_form_from_elsewhere_starts_nothing() {
        assertThat(mvc.post().uri("/logga-in").param("email", sara).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/logga-in").param("email", sara).header("Origin", "https://evil.example"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/logga-in").param("email", sara)).hasStatus(403);
    }

    @Test
    void a_browser_never_used_before_is_told_by_letter_the_second_time_but_not_the_first() {
        enrolled();
        signedIn(0);
        assertThat(subjects(sara)).doesNotContain("Ny enhet loggade in som du");

        signedIn(30);
        assertThat(subjects(sara)).contains("Ny enhet loggade in som du");
    }

    @Test
    void visitors_at_the_door_get_no_session() {
        var browser = browser();
        browser.get("/logga-in");
        assertThat(browser.cookie("framsteg")).isEmpty();
        ask(browser, sara);
        assertThat(browser.cookie("framsteg")).isEmpty();
    }

    @Test
    void the_command_line_makes_an_administrator_who_comes_in_by_link_and_code() {
        var email = "admin." + UUID.randomUUID() + "@forbundet.example";
        var first = accounts.createAdmin("Admin Ask", email, LocalDate.of(2025, 3, 12));
        var path = first.url().replaceFirst("https?://[^/]+", "");

        assertThat(browser().post(path, "code", first.code())).hasRedirectedUrl("/logga-in/skydda");
    }

    @Test
    void what_reaches_far_asks_for_the_code_again_after_ten_minutes_and_comes_back() throws Exception {
        enrolled();
        var browser = signedIn();
        assertThat(browser.get("/arbete/logg/export?dagar=7")).hasStatusOk();
        makeOld(browser);

        assertThat(browser.get("/arbete/logg/export?dagar=7"))
                .hasStatus(303)
                .hasRedirectedUrl("/logga-in/bekrafta?till=%2Farbete%2Flogg%2Fexport%3Fdagar%3D7");
        assertThat(browser.submit("/logga-in/bekrafta", "/logga-in/bekrafta", "code", "000000", "till", "/arbete/logg"))
                .hasStatus(422);
        assertThat(browser.submit(
                        "/logga-in/bekrafta",
                        "/logga-in/bekrafta",
                        "code",
                        now(30),
                        "till",
                        "/arbete/logg/export?dagar=7"))
                .hasRedirectedUrl("/arbete/logg/export?dagar=7");
        assertThat(browser.get("/arbete/logg/export?dagar=7")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""})
    void coming_back_never_leads_elsewhere(String address) {
        assertThat(StepUp.within(address)).isEqualTo("/arbete");
    }

    @Test
    void exports_are_counted() {
        enrolled();
        var browser = signedIn();
        for (int i = 0; i < 30; i++) {
            browser.get("/arbete/logg/export?dagar=1");
        }

        assertThat(browser.get("/arbete/logg/export?dagar=1")).hasStatus(429);
    }

    @Test
    void the_letter_with_the_link_never_shows_in_the_log_of_letters() {
        ask(browser(), sara);

        boolean secretOnes = acting.as(
                JOB,
                "test",
                () -> transaction.execute(
                        _ -> jdbc.sql("select bool_and(secret) from message.letter where address = :address")
                                .param("address", sara)
                                .query(Boolean.class)
                                .single()));
        assertThat(secretOnes).isTrue();
    }

    /** As if the code had been shown a quarter of an hour ago. */
    private void makeOld(Visit browser) {
        makeOld(repository, browser.session());
    }

    private static <S extends Session> void makeOld(SessionRepository<S> repository, String id) {
        var session = repository.findById(id);
        session.setAttribute("account.confirmed", Instant.now().minus(Duration.ofMinutes(11)));
        repository.save(session);
    }

    private Visit browser() {
        return new Visit(mvc).from(network);
    }

    private MvcTestResult ask(Visit browser, String email) {
        var answer = browser.post("/logga-in", "email", email);
        signIn.answer(Instant.now());
        return answer;
    }

    private Visit atTheCode() {
        var browser = browser();
        ask(browser, sara);
        assertThat(browser.post(link())).hasRedirectedUrl("/logga-in/kod");
        return browser;
    }

    private Visit signedIn() {
        return signedIn(0);
    }

    private Visit signedIn(int later) {
        var browser = atTheCode();
        assertThat(browser.post("/logga-in/kod", "code", now(later))).hasRedirectedUrl("/arbete");
        return browser;
    }

    /** Enrolled with the code of half a minute ago, so that the code of now is unused. */
    private void enrolled() {
        var before = Instant.now().minusSeconds(30);
        boolean done =
                acting.as(SignIn.DOOR, "test", () -> factors.enrol(saraId, secret, Totp.code(secret, before), before));
        assertThat(done).isTrue();
    }

    private String now() {
        return now(0);
    }

    private String now(int later) {
        return Totp.code(secret, Instant.now().plusSeconds(later));
    }

    private String link() {
        return link(sara);
    }

    private String link(String email) {
        return letters(email).getLast().replaceAll("(?s).*https?://[^/]+(/logga-in/lank/\\S+).*", "$1");
    }

    private List<String> letters(String email) {
        return column("body_text", email).stream()
                .filter(text -> text.contains("/logga-in/lank/"))
                .toList();
    }

    private List<String> subjects(String email) {
        return column("subject", email);
    }

    private List<String> column(String name, String email) {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(_ -> new ArrayList<>(
                        jdbc.sql("select " + name + " from message.letter where address = :address order by id")
                                .param("address", email)
                                .query(String.class)
                                .list())));
    }
}
