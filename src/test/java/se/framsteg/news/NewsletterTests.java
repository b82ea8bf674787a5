package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.message.LetterOwner;
import se.framsteg.message.Letters;
import se.framsteg.organisation.AssociationFacts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;
import se.framsteg.site.KnownSites;

/** The newsletter: asked for twice, sent once to each who wants something of it, and left by one click. */
@FrameTest
class NewsletterTests {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    KnownSites sites;

    @Autowired
    Readers readers;

    @Autowired
    Issues issues;

    @Autowired
    IssueStore store;

    @Autowired
    DigestItems items;

    @Autowired
    Mailings mailings;

    @Autowired
    SendingNewsletters sending;

    @Autowired
    NewsletterUpkeep upkeep;

    @Autowired
    ReaderLetters owner;

    @Autowired
    Posts posts;

    @Autowired
    Consents consents;

    @Autowired
    ReaderChoices choices;

    @Autowired
    Letters post;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private NewsWorld world;
    private NewsletterWorld letters;
    private String base;
    private Actor.Staff director;
    private AsStaff screen;

    @BeforeEach
    void an_association_has_news() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        base = "/" + world.site().slug();
        letters = new NewsletterWorld(world, acting, transaction, jdbc, readers, issues, mailings);
        director = letters.director;
        screen = new AsStaff(mvc, director);
    }

    @AfterEach
    void back() {
        clock.reset();
        letters.rest();
    }

    @Test
    void nobody_gets_anything_before_saying_yes_by_the_link() {
        var amina = address("amina");
        assertThat(ask(amina)).hasStatus(303).hasHeader("Location", base + "/nyhetsbrev/tack");
        var link = letters.own(amina);
        assertThat(mvc.get().uri(base + "/nyhetsbrev/min/" + link))
                .hasStatus(200)
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("Vill du ha nyhetsbrevet?", "artikel 6.1 a");
        assertThat(audience().readers()).as("looking changes nothing").isZero();

        assertThat(post(base + "/nyhetsbrev/min/" + link + "/ja")).hasStatus(303);

        assertThat(audience().readers()).isOne();
        assertThat(mvc.get().uri(base + "/nyhetsbrev/min/" + link)).bodyText().contains("Ditt nyhetsbrev");
        assertThat(job(() -> jdbc.sql("select consent from news.reader where email = :a")
                        .param("a", amina)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(Readers.CONSENT);
    }

    @Test
    void the_answer_on_the_page_is_the_same_whether_an_address_is_known_or_not() {
        var bo = reader("bo", Interests.ALL);

        assertThat(ask(bo)).hasStatus(303).hasHeader("Location", base + "/nyhetsbrev/tack");

        assertThat(letters(bo)).anyMatch(subject -> subject.startsWith("Du får redan nyhetsbrevet"));
        assertThat(audience().readers()).isOne();
    }

    @Test
    void one_cannot_ask_in_the_name_of_an_address_for_ever() {
        var amina = address("ofta");
        for (int i = 0; i < 3; i++) {
            assertThat(ask(amina)).hasStatus(303);
        }
        var tagged = amina.replace("@", "+fler@");
        assertThat(ask(amina))
                .as("the owner is not refused for what strangers ask")
                .hasStatus(303);
        assertThat(ask(tagged)).hasStatus(303);
        assertThat(letters(amina)).hasSize(3);
        assertThat(letters(tagged)).isEmpty();
        assertThat(mvc.post()
                        .uri(base + "/nyhetsbrev")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("email", "inte en adress"))
                .hasStatus(422)
                .bodyText()
                .contains("Kontrollera adressen");
    }

    @Test
    void who_never_says_yes_is_forgotten_after_a_week() {
        var amina = address("glomsk");
        assertThat(ask(amina)).hasStatus(303);
        clock.forward(Duration.ofDays(6));
        job(upkeep::run);
        assertThat(known(amina)).isTrue();

        clock.forward(Duration.ofDays(2));
        job(upkeep::run);

        assertThat(known(amina)).isFalse();
        assertThat(letters(amina))
                .as("the letter does not tell the address any more")
                .isEmpty();
    }

    @Test
    void a_mail_provider_leaves_by_one_click_at_exactly_one_address_with_exactly_one_body() {
        var amina = reader("amina", Interests.ALL);
        world.published("Nytt kontor");
        send();
        var at = letters.leave(amina);
        assertThat(at).as("no association that could move stands in it").startsWith("/nyhetsbrev/avsluta/");
        var body = "List-Unsubscribe=One-Click";

        assertThat(mvc.get().uri(at)).hasStatus(200).bodyText().contains("Vill du sluta");
        assertThat(known(amina)).as("looking changes nothing").isTrue();
        assertThat(mvc.post().uri(at).contentType(FORM).content("List-Unsubscribe=Maybe"))
                .hasStatus(403);
        assertThat(mvc.post().uri(at).contentType(FORM).content(body + "&more=1"))
                .hasStatus(403);
        assertThat(mvc.post().uri(at).contentType("text/plain").content(body)).hasStatus(403);
        assertThat(mvc.post()
                        .uri(at.replace("avsluta", "min") + "/sluta")
                        .contentType(FORM)
                        .content(body))
                .hasStatus(403);
        assertThat(known(amina)).isTrue();

        assertThat(mvc.post()
                        .uri(at)
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType(FORM)
                        .content(body))
                .hasStatus(200)
                .bodyText()
                .contains("inga fler nyhetsbrev");

        assertThat(known(amina)).isFalse();
        assertThat(letters(amina)).isEmpty();
        assertThat(mvc.get().uri(at)).hasStatus(200).bodyText().contains("inga fler nyhetsbrev");
        assertThat(mvc.post().uri(at).contentType(FORM).content(body))
                .as("again")
                .hasStatus(200);
        assertThat(figures().left()).isOne();
        assertThat(former()).containsExactly("LEFT");
    }

    @Test
    void each_reader_gets_what_she_chose_in_a_letter_that_can_be_left() {
        var all = reader("alla", Interests.ALL);
        var stories = reader("berattelser", new Interests(Set.of(), Set.of(), Set.of(DigestKind.STORIES)));
        var nothing = reader("inget", new Interests(Set.of(), Set.of(), Set.of(DigestKind.DATES)));
        world.published("Nytt kontor");
        world.published("Ett år som chef", PostFacts.of(null, PostKind.BLOG, "Disa", "chef"), null);

        send();

        assertThat(text(all)).contains("Nytt kontor", "Ett år som chef", "/nyhetsbrev/1", "/nyhetsbrev/min/");
        assertThat(text(stories)).contains("Ett år som chef").doesNotContain("Nytt kontor");
        assertThat(issueLetters(nothing)).isZero();
        assertThat(figures().nothing()).isOne();
        var letter = job(() -> jdbc.sql("select id from message.letter where address = :a and list_id is not null")
                .param("a", all)
                .query(UUID.class)
                .single());
        assertThat(job(() -> post.find(letter).orElseThrow().html()))
                .as("no picture from elsewhere that tells who opens")
                .doesNotContainPattern("<img[^>]+src=\"(?!cid:)");
    }

    @Test
    void what_was_told_once_is_not_told_again_and_what_was_left_out_comes_back_unticked() {
        reader("amina", Interests.ALL);
        var first = world.published("Först").id();
        var second = world.published("Sedan").id();
        var issue = begin();
        save(issue, Set.of(first));
        as(() -> issues.send(issue, version(issue)));
        var third = world.published("Till sist").id();

        var next = begin();

        assertThat(job(() -> store.choices(next)))
                .containsExactlyInAnyOrder(new Issue.Choice(second, false), new Issue.Choice(third, true));
    }

    @Test
    void a_sending_that_is_killed_between_batches_goes_on_and_writes_to_each_once() {
        for (int i = 0; i < 7; i++) {
            reader("lasare" + i, Interests.ALL);
        }
        world.published("Nytt kontor");
        var issue = decided();

        job(() -> mailings.putBatch(3));
        assertThatThrownBy(() -> job(() -> transaction.executeWithoutResult(status -> {
                    mailings.putBatch(3);
                    throw new Killed();
                })))
                .isInstanceOf(Killed.class);
        assertThat(put(issue)).as("the batch that was killed has not been").isEqualTo(3);

        job(sending::run);
        job(sending::run);

        assertThat(put(issue)).isEqualTo(7);
        assertThat(addressees(issue)).hasSize(7).doesNotHaveDuplicates();
    }

    /** The control: a program that forgot what it had put would still not write twice, since the key is taken. */
    @Test
    void even_a_forgotten_batch_writes_to_nobody_twice() {
        reader("amina", Interests.ALL);
        reader("bo", Interests.ALL);
        world.published("Nytt kontor");
        var issue = decided();
        job(() -> mailings.putBatch(10));
        job(() -> jdbc.sql("update news.mailing set state = 'WAITING' where issue_id = :i")
                .param("i", issue)
                .update());

        assertThat(job(() -> mailings.putBatch(10))).isEqualTo(2);

        assertThat(addressees(issue)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void no_more_letters_leave_in_a_minute_than_the_setting_allows() {
        for (int i = 0; i < 5; i++) {
            reader("lasare" + i, Interests.ALL);
        }
        world.published("Nytt kontor");
        var issue = decided();
        var slow = new SendingNewsletters(mailings, readers, new NewsletterSettings(2, 3));

        job(slow::run);
        assertThat(put(issue)).isEqualTo(2);
        job(slow::run);
        assertThat(put(issue))
                .as("nothing is piled up while the server is away")
                .isEqualTo(2);

        delivered(issue, "SENT");
        job(slow::run);
        assertThat(put(issue)).isEqualTo(4);
    }

    @Test
    void just_before_a_letter_leaves_it_is_asked_whether_it_is_still_wanted() {
        var amina = reader("amina", Interests.ALL);
        var keeps = world.published("Nytt kontor");
        var gone = world.published("Intervju");
        var issue = send();
        assertThat(wanted(amina)).isTrue();

        world.as(director, () -> posts.withdraw(gone.id(), "fel bild"));
        assertThat(wanted(amina)).isFalse();
        assertThat(mvc.get().uri(base + "/nyhetsbrev/1"))
                .bodyText()
                .contains("Nytt kontor")
                .doesNotContain("Intervju");

        delivered(issue, "UNWANTED");
        job(sending::run);
        assertThat(text(amina))
                .as("written anew, without it")
                .contains(keeps.slug())
                .doesNotContain("Intervju");
        assertThat(wanted(amina)).isTrue();

        job(() -> readers.remove(world.association, amina));
        assertThat(issueLetters(amina)).isZero();
        assertThat(figures().left()).isOne();
    }

    @Test
    void whoever_takes_a_consent_back_is_gone_from_the_archive_and_from_letters_that_wait() {
        var amina = reader("amina", Interests.ALL);
        world.published("Nytt kontor");
        var writer = director;
        var consent = world.as(
                writer,
                () -> consents.given(
                        new ConsentFacts(
                                world.association,
                                null,
                                "Sara",
                                "sara@mejl.example",
                                "en intervju",
                                true,
                                true,
                                false,
                                LocalDate.of(2025, 12, 31)),
                        SignedPaper.of(PictureFiles.text("%PDF-1.7 signed")).orElseThrow()));
        var draft = world.draft("Saras väg till jobbet", PostFacts.of(null, PostKind.STORY, "Vera", ""));
        world.as(writer, () -> consents.coverPost(consent, draft));
        world.as(ExampleProjects.JOB, () -> posts.publish(draft, Set.of(), null));
        var issue = send();
        assertThat(text(amina)).contains("Saras väg");
        assertThat(mvc.get().uri(base + "/nyhetsbrev/1")).bodyText().contains("Saras väg");

        acting.as(new Actor.Visitor(), "test", () -> consents.withdrawByLink(ownLinkOf(consent)));

        assertThat(mvc.get().uri(base + "/nyhetsbrev/1"))
                .bodyText()
                .contains("Nytt kontor")
                .doesNotContain("Saras väg");
        assertThat(letters.letters(issue))
                .as("what the letter said is gone at once, not only when somebody asks")
                .allMatch(letter -> letter.state().equals("UNWANTED") && letter.bodyText() == null);
        job(sending::run);
        assertThat(text(amina)).contains("Nytt kontor").doesNotContain("Saras väg");
        assertThat(wanted(amina)).isTrue();
    }

    @Test
    void a_letter_that_is_being_handed_over_is_not_taken_back_under_the_postmans_hands() {
        var amina = reader("amina", Interests.ALL);
        world.published("Nytt kontor");
        var gone = world.published("Intervju");
        var issue = send();
        var lying = letters.letters(issue).getFirst().id();
        job(() -> jdbc.sql("""
                        update message.letter set lease = gen_random_uuid(), lease_until = now() + interval '1 minute'
                         where id = :id
                        """).param("id", lying).update());

        world.as(director, () -> posts.withdraw(gone.id(), "fel bild"));

        assertThat(letters.letters(issue))
                .hasSize(1)
                .allMatch(letter -> letter.state().equals("WAITING"));
        assertThat(wanted(amina)).as("its owner says no when it is asked again").isFalse();
    }

    @Test
    void letters_to_english_readers_are_english() {
        var john = letters.reader("john", Language.EN, Interests.ALL);
        world.published("Nytt kontor");
        var issue = begin();
        letters.save(
                issue,
                new IssueText("Nytt i mars", "News in March", "Hej", "Hello"),
                Set.copyOf(world.as(director, () -> issues.chosen(issue))));
        as(() -> issues.send(issue, version(issue)));
        letters.putAll();

        var letter = letters.letters(issue).getFirst();
        assertThat(letter.subject()).isEqualTo("News in March");
        assertThat(letter.bodyText())
                .contains("Hello", "NEW TO READ", "/en/nyheter/", "/en/nyhetsbrev/1", "/en/nyhetsbrev/min/")
                .contains("You get this letter because")
                .doesNotContain("Du får", "Länken", "Läs hela");
        assertThat(letters.leave(john)).startsWith("/en/nyhetsbrev/avsluta/");
        letters.ask(john, Language.EN, Interests.ALL);
        assertThat(letters(john)).anyMatch(subject -> subject.startsWith("You already get the newsletter"));
    }

    @Test
    void a_subject_with_line_breaks_is_one_line_and_stops_nobodys_letter() {
        reader("amina", Interests.ALL);
        world.published("Nytt kontor");
        var issue = begin();
        letters.save(
                issue,
                new IssueText("Nytt i mars\r\nBcc: alla@kommunen.example\u0000", "", "", ""),
                Set.copyOf(world.as(director, () -> issues.chosen(issue))));
        as(() -> issues.send(issue, version(issue)));
        letters.putAll();

        assertThat(letters.letters(issue))
                .extracting(NewsletterWorld.Lying::subject)
                .containsExactly("Nytt i mars Bcc: alla@kommunen.example");
    }

    @Test
    void the_longest_address_there_can_be_gets_its_newsletter() {
        var host = "b".repeat(61) + "." + "c".repeat(61) + "." + ExampleProjects.unique() + ".example";
        var longest = "a".repeat(64) + "@" + "d".repeat(254 - 66 - host.length()) + "." + host;
        assertThat(longest).hasSize(254);
        assertThat(ask(longest)).hasStatus(303);
        assertThat(post(base + "/nyhetsbrev/min/" + letters.own(longest) + "/ja"))
                .hasStatus(303);
        world.published("Nytt kontor");

        send();

        assertThat(text(longest)).contains("Nytt kontor");
        assertThat(ask("a" + longest)).hasStatus(422);
    }

    @Test
    void a_mail_server_that_was_away_too_long_is_not_the_mailboxs_fault() {
        var amina = reader("amina", Interests.ALL);
        for (int i = 0; i < 4; i++) {
            world.published("Besked nummer " + (char) ('a' + i));
            outcome(send(), amina, "GIVEN_UP");
            job(mailings::settle);
            job(mailings::finish);
        }

        job(() -> readers.endDead(1));
        assertThat(known(amina)).isTrue();
    }

    @Test
    void a_dead_mailbox_is_taken_off_after_three_refusals_in_a_row_and_a_living_one_is_not() {
        var dead = reader("borta", Interests.ALL);
        var full = reader("ibland", Interests.ALL);
        for (int i = 0; i < 3; i++) {
            world.published("Besked nummer " + (char) ('a' + i));
            var issue = send();
            outcome(issue, dead, "REFUSED");
            outcome(issue, full, i == 1 ? "SENT" : "REFUSED");
            job(sending::run);
            job(sending::run);
        }
        job(() -> {
            mailings.settle();
            return readers.endDead(3);
        });

        assertThat(known(dead)).isFalse();
        assertThat(known(full)).isTrue();
        assertThat(ask(dead)).as("the page does not say so").hasStatus(303);
        assertThat(known(dead)).isFalse();
    }

    @Test
    void addresses_are_for_the_job_and_for_those_who_may_publish_there() {
        var amina = reader("amina", Interests.ALL);
        var elsewhere = new NewsWorld(acting, associations, projects, grants, posts).director();

        assertThat(seenBy(director, amina)).isTrue();
        assertThat(seenBy(world.writer(), amina)).as("who only writes").isFalse();
        assertThat(seenBy(elsewhere, amina)).as("another association").isFalse();
        assertThat(seenBy(new Actor.Visitor(), amina)).isFalse();
        var issue = begin();
        assertThatThrownBy(() -> world.as(elsewhere, () -> issues.get(issue))).isInstanceOf(NotFound.class);
        assertThat(new AsStaff(mvc, elsewhere).get("/arbete/nyhetsbrev/{id}", issue))
                .hasStatus(404);
        assertThat(new AsStaff(mvc, world.writer()).get("/arbete/nyhetsbrev")).hasStatus(404);
    }

    @Test
    void a_draft_is_prepared_once_a_month_and_waits_for_a_person() {
        reader("amina", Interests.ALL);
        world.published("Nytt kontor");

        job(upkeep::run);
        job(upkeep::run);

        var drafts = world.as(director, () -> issues.desk());
        assertThat(drafts).hasSize(1).allMatch(issue -> issue.open() && issue.prepared());
        assertThat(screen.get("/arbete")).bodyText().contains("väntar på att någon läser igenom");
        job(sending::run);
        assertThat(world.as(director, () -> issues.desk())).allMatch(Issue::open);
    }

    @Test
    void a_test_comes_to_the_address_that_a_colleague_signs_in_with() {
        var email = UUID.randomUUID() + "@kollega.example";
        var person = job(() -> {
            var one = accounts.create("Kollega", email, Language.SV);
            grants.grant(one, "forbundschef", world.association, LocalDate.of(2025, 1, 1), null);
            return one;
        });
        screen = new AsStaff(mvc, new Actor.Staff(person, "Kollega"));
        var post = world.published("Nytt kontor").id();
        screen.post("/arbete/nyhetsbrev")
                .param("association", world.association.toString())
                .exchange();
        var at = "/arbete/nyhetsbrev/"
                + world.as(director, () -> issues.desk()).getFirst().id();

        assertThat(form(at, "try").param("chosen", post.toString()))
                .hasStatus(303)
                .hasHeader("Location", at + "?klart=prov");
        var letters = job(() ->
                transaction.execute(status -> jdbc.sql("select count(*) from message.letter where address = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single()));
        assertThat(letters).isEqualTo(1);
    }

    @Test
    void a_colleague_writes_looks_schedules_and_stops() {
        reader("amina", Interests.ALL);
        var post = world.published("Nytt kontor").id();
        assertThat(screen.post("/arbete/nyhetsbrev").param("association", world.association.toString()))
                .hasStatus(303);
        var issue = world.as(director, () -> issues.desk()).getFirst().id();
        var at = "/arbete/nyhetsbrev/" + issue;

        assertThat(screen.get(at)).bodyText().contains("Nytt kontor", "Brevet går till en läsare");
        assertThat(form(at, "save").param("chosen", post.toString())).hasStatus(303);
        assertThat(form(at, "send"))
                .as("nothing chosen")
                .hasStatus(422)
                .bodyText()
                .contains("Välj minst en sak");
        assertThat(form(at, "try").param("chosen", post.toString())).hasStatus(303);
        assertThat(screen.get(at + "/forhandsvisning?kind=DATES")).bodyText().contains("får inget brev den här gången");
        assertThat(screen.get(at + "/forhandsvisning")).bodyText().contains("Nytt kontor");
        assertThat(form(at, "schedule")
                        .param("chosen", post.toString())
                        .param("day", "2025-03-11")
                        .param("time", "08:00"))
                .hasStatus(422);
        assertThat(form(at, "schedule")
                        .param("chosen", post.toString())
                        .param("day", "2025-03-13")
                        .param("time", "08:00"))
                .hasStatus(303);
        assertThat(screen.get(at)).bodyText().contains("Skickas 13 mars 2025 kl. 08.00");
        assertThat(screen.post(at + "/avbryt")).hasStatus(303);
        assertThatThrownBy(() -> as(() -> issues.save(issue, 1, new IssueText("x", "", "", ""), Set.of())))
                .isInstanceOf(Conflict.class);
        assertThat(form(at, "schedule")
                        .param("chosen", post.toString())
                        .param("day", "2025-03-13")
                        .param("time", "08:00"))
                .hasStatus(303);

        clock.forward(Duration.ofDays(1));
        job(sending::run);
        assertThat(screen.get("/arbete/nyhetsbrev")).bodyText().contains("Skickas nu");
        delivered(issue, "SENT");
        job(sending::run);
        assertThat(world.as(director, () -> issues.get(issue)).state()).isEqualTo(IssueState.SENT);
        assertThat(figures().sent()).isOne();
        assertThat(mvc.get().uri(base + "/nyhetsbrev/1"))
                .hasStatus(200)
                .bodyText()
                .contains("Nytt kontor");
        assertThat(mvc.get().uri(base + "/nyhetsbrev")).bodyText().contains("Tidigare nyhetsbrev");
        assertThat(mvc.get().uri(base + "/nyhetsbrev/2")).hasStatus(404);
        assertThat(mvc.get().uri(base + "/en/nyhetsbrev")).bodyText().contains("Earlier newsletters");
    }

    @Test
    void a_reader_changes_what_she_gets_and_leaves_by_her_own_page() {
        var amina = reader("amina", Interests.ALL);
        assertThat(ask(amina)).hasStatus(303);
        var own = base + "/nyhetsbrev/min/" + letters.own(amina);

        assertThat(mvc.post()
                        .uri(own + "/val")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("kind", "STORIES")
                        .param("tongue", "en"))
                .hasStatus(303);
        assertThat(mvc.get().uri(own)).bodyText().containsPattern("value=\"STORIES\"[^>]* checked");
        assertThat(audience().english()).isOne();
        assertThat(post(own + "/sluta")).hasStatus(303);
        assertThat(known(amina)).isFalse();
        assertThat(mvc.get().uri(own)).hasStatus(404);
    }

    @Test
    void what_was_sent_before_an_association_got_an_address_of_its_own_still_leads_right() {
        var amina = reader("amina", Interests.ALL);
        var bo = reader("bo", Interests.ALL);
        world.published("Nytt kontor");
        send();
        var list = lists(amina);
        var own = base + "/nyhetsbrev/min/" + letters.own(amina);
        var host = "host-" + ExampleProjects.unique() + ".example";
        job(() -> {
            var facts = associations.facts(world.association);
            associations.change(
                    world.association,
                    new AssociationFacts(
                            facts.name(), facts.towns(), facts.slug(), host, facts.languages(), facts.version()));
        });
        sites.forget();

        assertThat(mvc.get().uri(base + "/nyhetsbrev/1"))
                .hasStatus(200)
                .bodyText()
                .contains("Nytt kontor");
        assertThat(mvc.get().uri(own)).hasStatus(200).bodyText().contains("Ditt nyhetsbrev");
        assertThat(mvc.post().uri(letters.leave(amina)).contentType(FORM).content("List-Unsubscribe=One-Click"))
                .hasStatus(200);
        assertThat(known(amina)).isFalse();
        world.published("Frukost");
        send();
        assertThat(text(bo)).contains("https://" + host + "/nyhetsbrev/2");
        assertThat(lists(bo)).as("readers sort their mail by it").isEqualTo(list);
    }

    @Test
    void also_the_last_trace_of_who_left_is_erased() {
        var amina = reader("amina", Interests.ALL);
        job(() -> readers.remove(world.association, amina));
        assertThat(former()).containsExactly("LEFT");

        clock.forward(Duration.ofDays(31));
        job(upkeep::run);

        assertThat(former()).isEmpty();
    }

    @Test
    void only_projects_that_go_on_are_offered_and_those_that_were_chosen() {
        var project = world.examples.published(world.association, "Lyft " + ExampleProjects.unique());
        assertThat(choices.projects(world.association, Interests.ALL)).containsKey(project.slug());

        clock.forward(Duration.ofDays(20 * 365));

        assertThat(choices.projects(world.association, Interests.ALL)).isEmpty();
        assertThat(choices.projects(world.association, new Interests(Set.of(), Set.of(project.slug()), Set.of())))
                .containsKey(project.slug());
    }

    /** The link is in a secret letter; a new one is put in its place, since only its hash is kept. */
    private String ownLinkOf(UUID consent) {
        var secret = Secret.next();
        job(() -> jdbc.sql("update news.consent set link = :hash where id = :id")
                .param("hash", secret.hash())
                .param("id", consent)
                .update());
        return secret.text();
    }

    private List<String> former() {
        return job(() -> jdbc.sql("select why from news.former_reader where association_id = :a")
                .param("a", world.association)
                .query(String.class)
                .list());
    }

    private String lists(String address) {
        return job(() -> jdbc.sql("""
                        select list_id from message.letter where address = :a and list_id is not null order by id desc limit 1
                        """).param("a", address).query(String.class).single());
    }

    private static class Killed extends RuntimeException {}

    private static String address(String name) {
        return NewsletterWorld.address(name);
    }

    private MockMvcTester.MockMvcRequestBuilder ask(String address) {
        return mvc.post()
                .uri(base + "/nyhetsbrev")
                .header("Sec-Fetch-Site", "same-origin")
                .param("email", address);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String at) {
        return mvc.post().uri(at).header("Sec-Fetch-Site", "same-origin");
    }

    private String reader(String name, Interests interests) {
        return letters.reader(name, Language.SV, interests);
    }

    private List<String> letters(String address) {
        return job(() -> jdbc.sql("select subject from message.letter where address = :a")
                .param("a", address)
                .query(String.class)
                .list());
    }

    private String text(String address) {
        return job(() -> jdbc.sql("""
                        select body_text from message.letter
                         where address = :a and list_id is not null order by id desc limit 1
                        """).param("a", address).query(String.class).single());
    }

    private int issueLetters(String address) {
        return job(() -> jdbc.sql("select count(*) from message.letter where address = :a and list_id is not null")
                .param("a", address)
                .query(Integer.class)
                .single());
    }

    private List<String> addressees(UUID issue) {
        return job(() -> jdbc.sql("select address from message.letter where key like 'newsletter:' || :i || ':%'")
                .param("i", issue.toString())
                .query(String.class)
                .list());
    }

    private boolean known(String address) {
        return letters.known(address);
    }

    private boolean seenBy(Actor actor, String address) {
        return acting.as(
                actor,
                "test",
                () -> Boolean.TRUE.equals(transaction.execute(
                        status -> jdbc.sql("select exists (select from news.reader where email = :a)")
                                .param("a", address)
                                .query(Boolean.class)
                                .single())));
    }

    private Readers.Audience audience() {
        return world.as(director, () -> readers.audience(world.association));
    }

    private Issue.Figures figures() {
        job(mailings::settle);
        var all = world.as(director, () -> issues.desk());
        return world.as(director, () -> issues.figures(all.getFirst().id()));
    }

    private UUID begin() {
        return letters.begin();
    }

    private int version(UUID issue) {
        return letters.version(issue);
    }

    private void save(UUID issue, Set<UUID> chosen) {
        letters.save(issue, new IssueText("Nytt i mars", "", "Hej", ""), chosen);
    }

    private UUID decided() {
        return letters.decided();
    }

    private UUID send() {
        return letters.send();
    }

    private int put(UUID issue) {
        return job(() -> jdbc.sql("select count(*) from news.mailing where issue_id = :i and state <> 'WAITING'")
                .param("i", issue)
                .query(Integer.class)
                .single());
    }

    private void delivered(UUID issue, String state) {
        job(() -> jdbc.sql("""
                        update message.letter set state = :s
                         where state = 'WAITING' and key like 'newsletter:' || :i || ':%'
                        """).param("s", state).param("i", issue.toString()).update());
    }

    private void outcome(UUID issue, String address, String state) {
        job(() -> jdbc.sql("""
                        update message.letter set state = :s
                         where address = :a and key like 'newsletter:' || :i || ':%'
                        """)
                .param("s", state)
                .param("a", address)
                .param("i", issue.toString())
                .update());
    }

    private boolean wanted(String address) {
        record Asked(UUID id, String reason) {}
        var asked =
                job(() -> jdbc.sql("""
                        select l.owner_id as id, l.owner_reason as reason from message.letter l
                         where l.address = :a and l.list_id is not null order by l.id desc limit 1
                        """).param("a", address).query(Asked.class).single());
        LetterOwner asking = owner;
        return job(() -> asking.stillWanted(asked.id(), asked.reason()));
    }

    /** The draft's form as a browser would send it, with a button pressed. */
    private MockMvcTester.MockMvcRequestBuilder form(String at, String what) {
        return screen.post(at)
                .param("version", screen.version(at, at))
                .param("subjectSv", "Nytt i mars")
                .param("introSv", "Hej och välkommen.")
                .param("what", what);
    }

    private <T> T job(Supplier<T> work) {
        return letters.job(work);
    }

    private void job(Runnable work) {
        letters.job(work);
    }

    private void as(Runnable work) {
        world.as(director, work);
    }
}
