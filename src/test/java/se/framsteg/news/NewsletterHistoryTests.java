package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/**
 * Histories of one sending in random order: batches small and killed, letters that leave, bounce or are overtaken, readers who
 * leave, posts withdrawn. Whatever happens, each reader of the beginning gets the issue once, nobody gets what was withdrawn
 * before the letter left, and the sending comes to an end.
 */
@FrameTest
class NewsletterHistoryTests {
    private static final int SCALE = Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));
    private static final int STEPS = 16;
    private static final int READERS = 5;

    @Autowired
    KnownSites sites;

    @Autowired
    Readers readers;

    @Autowired
    Issues issues;

    @Autowired
    Mailings mailings;

    @Autowired
    ReaderLetters owner;

    @Autowired
    Posts posts;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private @Nullable NewsletterWorld world;

    @AfterEach
    void rest() {
        if (world != null) {
            world.rest();
        }
    }

    private enum Verb {
        BATCH,
        KILLED_BATCH,
        LEAVES,
        BOUNCES,
        SETTLE,
        KILLED_SETTLE,
        READER_GOES,
        READER_COMES,
        WITHDRAW
    }

    private record Step(Verb verb, int which) {}

    /** What the mailboxes have seen, and who is still to get the issue. */
    private static final class Story {
        final List<String> expected = new ArrayList<>();
        final Set<String> gone = new HashSet<>();
        final List<Post> told = new ArrayList<>();
        final List<Post> withdrawn = new ArrayList<>();
        final Map<String, Integer> got = new HashMap<>();
        final Set<String> bounced = new HashSet<>();
        final List<String> wrong = new ArrayList<>();
    }

    @Test
    void in_no_history_is_a_letter_lost_or_sent_twice() {
        for (long seed = 1; seed <= 5L * SCALE; seed++) {
            var random = new Random(seed);
            var steps = new ArrayList<Step>();
            for (int i = 0; i < STEPS; i++) {
                steps.add(new Step(Verb.values()[random.nextInt(Verb.values().length)], random.nextInt(1000)));
            }
            assertThat(run(steps)).as("seed %d: %s", seed, steps).isEmpty();
        }
    }

    private List<String> run(List<Step> steps) {
        var news = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        var here = new NewsletterWorld(news, acting, transaction, jdbc, readers, issues, mailings);
        world = here;
        var story = new Story();
        for (int i = 0; i < READERS; i++) {
            story.expected.add(here.reader("lasare" + i));
        }
        for (var title : List.of("Nytt kontor", "Intervju med en chef", "Frukost i maj")) {
            story.told.add(news.published(title));
        }
        var issue = here.decided();
        steps.forEach(step -> take(step, here, issue, story));
        for (int round = 0; round < 10; round++) {
            here.putAll();
            here.letters(issue).forEach(letter -> deliver(letter, "SENT", here, story));
            here.job(mailings::settle);
            here.job(mailings::finish);
        }
        if (news.as(here.director, () -> issues.get(issue)).state() != IssueState.SENT) {
            story.wrong.add("the sending does not end");
        }
        for (var address : story.expected) {
            int copies = story.got.getOrDefault(address, 0) + (story.bounced.contains(address) ? 1 : 0);
            if (copies > 1 || copies == 0 && !story.gone.contains(address)) {
                story.wrong.add(address + " got " + copies);
            }
        }
        if (!story.expected.containsAll(story.got.keySet())) {
            story.wrong.add("somebody who came later got it");
        }
        return story.wrong;
    }

    private void take(Step step, NewsletterWorld here, UUID issue, Story story) {
        switch (step.verb()) {
            case BATCH -> here.job(() -> mailings.putBatch(1 + step.which() % 2));
            case KILLED_BATCH -> killed(here, () -> mailings.putBatch(1 + step.which() % 3));
            case LEAVES -> some(step, here.letters(issue)).forEach(one -> deliver(one, "SENT", here, story));
            case BOUNCES -> some(step, here.letters(issue)).forEach(one -> deliver(one, "REFUSED", here, story));
            case SETTLE -> here.job(mailings::settle);
            case KILLED_SETTLE -> killed(here, mailings::settle);
            case READER_GOES -> {
                var address = story.expected.get(step.which() % READERS);
                here.job(() -> readers.remove(here.news.association, address));
                story.gone.add(address);
            }
            case READER_COMES -> here.reader("sen");
            case WITHDRAW -> {
                if (story.told.size() > 1) {
                    var post = story.told.remove(step.which() % story.told.size());
                    here.news.as(here.director, () -> posts.withdraw(post.id(), "prov"));
                    story.withdrawn.add(post);
                }
            }
        }
    }

    private static <T> List<T> some(Step step, List<T> all) {
        return all.isEmpty() ? List.of() : List.of(all.get(step.which() % all.size()));
    }

    /** As the postman does: asks the owner, then hands over. */
    private void deliver(NewsletterWorld.Lying letter, String outcome, NewsletterWorld here, Story story) {
        if (!letter.state().equals("WAITING")) {
            return;
        }
        if (!here.job(() -> owner.stillWanted(letter.ownerId(), letter.ownerReason()))) {
            here.outcome(letter, "UNWANTED");
            return;
        }
        here.outcome(letter, outcome);
        if (outcome.equals("REFUSED")) {
            story.bounced.add(letter.address());
            return;
        }
        story.got.merge(letter.address(), 1, Integer::sum);
        var text = letter.bodyText() == null ? "" : letter.bodyText();
        if (!story.told.stream().allMatch(post -> text.contains("/" + post.slug()))) {
            story.wrong.add("a letter lacks what is to be told");
        }
        if (story.withdrawn.stream().anyMatch(post -> text.contains("/" + post.slug()))) {
            story.wrong.add("a letter tells of what was withdrawn");
        }
    }

    private void killed(NewsletterWorld here, Runnable work) {
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    work.run();
                    status.setRollbackOnly();
                }));
    }
}
