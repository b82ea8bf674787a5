package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Easy Swedish is easy: short sentences, short words, and a LIX below 30 on every page that a visitor needs. */
class EasyWordsTests {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path JAVA = Path.of("src/main/java/se/framsteg");
    private static final int MOST_WORDS = 15;
    private static final int MOST_LETTERS = 14;
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    /** Names that cannot be said shorter, each with its reason. */
    private static final Set<String> LONG_WORDS = Set.of(
            "samordningsnummer", // the number's name, and what those who have one look for
            "integritetsskyddsmyndigheten"); // the authority's name, and where one complains

    /** What each page says: its templates, and the classes that choose its sentences. */
    private static final TreeMap<String, List<Path>> PAGES = new TreeMap<>(java.util.Map.ofEntries(
            page("start", "site/start/page_easy.jte"),
            page(
                    "calendar",
                    "course/calendar/page_easy.jte",
                    "course/calendar/filters.jte",
                    "course/calendar/date.jte",
                    "course/DateWords.java"),
            page("month", "course/calendar/month.jte", "course/DateWords.java"),
            page("courses", "course/programme/list.jte", "course/programme/page.jte"),
            page(
                    "date and sign-up",
                    "course/signup/page.jte",
                    "course/signup/form.jte",
                    "course/signup/aside.jte",
                    "course/signup/head.jte",
                    "course/signup/SignUpForm.java",
                    "course/DateWords.java"),
            page("thanks", "course/signup/thanks.jte", "course/signup/aside.jte"),
            page(
                    "own booking",
                    "course/booking/page.jte",
                    "course/booking/identity.jte",
                    "course/booking/BookingPage.java",
                    "course/booking/BookingController.java",
                    "person/IdentityNumber.java"),
            page("own pages", "site/own/page.jte", "site/own/booking.jte"),
            page("projects", "project/overview/page_easy.jte", "project/overview/card.jte"),
            page("project", "project/about/page_easy.jte", "project/about/ProjectPage.java", "project/standing.jte"),
            page("accessibility", "site/accessibility/page_easy.jte", "site/accessibility/AccessibilityPage.java"),
            page("message", "site/accessibility/MessageForm.java", "site/accessibility/thanks.jte"),
            page("personal data", "site/privacy/page_easy.jte"),
            page("search", "site/search/page.jte"),
            page("news", "news/reading/list.jte"),
            page("a piece of news", "news/reading/post.jte"),
            page(
                    "newsletter",
                    "news/subscribe/page.jte",
                    "news/subscribe/choices.jte",
                    "news/subscribe/Choices.java",
                    "news/subscribe/ReaderForm.java"),
            page("newsletter asked for", "news/subscribe/thanks.jte"),
            page("own newsletter", "news/subscribe/own.jte", "news/subscribe/choices.jte"),
            page("newsletter left", "news/subscribe/leave.jte", "news/subscribe/left.jte"),
            page("what went wrong", "shared/problem.jte", "shared/ProblemPage.java"),
            page("sign-in", "account/signin/page.jte", "account/signin/sent.jte", "account/signin/link.jte"),
            page("header and footer", "shared/layout.jte", "shared/foot.jte", "shared/told.jte")));

    private final TreeMap<String, String> swedish = sentences("_sv.properties");
    private final TreeMap<String, String> overlay = sentences("_sv_easy.properties");
    private final Words easy = new Wordbook().in(Language.EASY);

    @Test
    void easy_sentences_lie_over_swedish_ones_unless_only_easy_pages_say_them() {
        assertThat(overlay.keySet()).filteredOn(key -> !key.contains(".easy.")).isSubsetOf(swedish.keySet());
        assertThat(swedish.keySet()).noneMatch(key -> key.contains(".easy.") && overlay.containsKey(key));
    }

    @Test
    void no_easy_sentence_only_repeats_the_swedish_one() {
        assertThat(overlay.keySet())
                .filteredOn(key -> overlay.get(key).equals(swedish.get(key)))
                .isEmpty();
    }

    /** An easy sentence may leave a gap out, but not ask for one that nobody fills. */
    @Test
    void easy_sentences_have_no_gaps_of_their_own() {
        overlay.forEach((key, sentence) -> {
            if (swedish.containsKey(key)) {
                assertThat(gaps(swedish.get(key))).as(key).containsAll(gaps(sentence));
            }
        });
    }

    @Test
    void easy_sentences_are_short() {
        var long_ = new ArrayList<String>();
        overlay.forEach((key, text) -> ReadingEase.sentences(spoken(text)).stream()
                .filter(sentence -> ReadingEase.words(sentence).size() > MOST_WORDS)
                .forEach(sentence -> long_.add(key + ": " + sentence)));
        assertThat(long_).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_page_in_easy_swedish_has_short_words_and_a_low_lix() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> isEasy(page.getValue())));
    }

    private void isEasy(List<Path> files) throws IOException {
        var said = new TreeSet<String>();
        for (var file : files) {
            said.addAll(keys(Files.readString(file)));
        }
        var text = said.stream().map(key -> spoken(easy.t(key))).collect(Collectors.joining("\n"));

        assertThat(said).as("sentences of the page").isNotEmpty();
        assertThat(ReadingEase.words(text))
                .as("words of at most %d letters", MOST_LETTERS)
                .filteredOn(word -> word.length() > MOST_LETTERS)
                .isSubsetOf(
                        Stream.concat(LONG_WORDS.stream(), LONG_WORDS.stream().map(EasyWordsTests::capital))
                                .toList());
        assertThat(ReadingEase.of(text).lix()).as("LIX of:%n%s", text).isLessThan(ReadingEase.EASY);
    }

    /** Every key that stands in the text; one that is continued, as in {@code "site.start.stage." + stage}, is all that begin so. */
    private Set<String> keys(String code) {
        var keys = new TreeSet<String>();
        var all = new TreeSet<>(swedish.keySet());
        all.addAll(overlay.keySet());
        Pattern.compile("\"([a-z]+\\.[a-zA-Z0-9_.-]+)\"")
                .matcher(code)
                .results()
                .forEach(hit -> {
                    var key = hit.group(1);
                    if (all.contains(key)) {
                        keys.add(key);
                    } else {
                        all.stream()
                                .filter(one -> key.endsWith(".") && one.startsWith(key))
                                .forEach(keys::add);
                        Stream.of(key + ".one", key + ".many")
                                .filter(all::contains)
                                .forEach(keys::add);
                    }
                });
        keys.removeIf(key -> NOT_IN_EASY.stream().anyMatch(key::startsWith));
        return keys;
    }

    /** What the easy page leaves out although its template is the ordinary one. */
    private static final List<String> NOT_IN_EASY = List.of(
            "course.signup.workplace",
            "course.signup.role",
            "course.role.",
            "course.calendar.filter.theme",
            "course.identity.version",
            "project.standing.few",
            "project.standing.gender",
            "project.standing.source",
            "project.standing.organisations",
            "project.standing.hours",
            "project.standing.dates",
            "site.privacy.staff",
            "site.privacy.ground",
            "site.accessibility.gap.what",
            "site.accessibility.gap.why",
            "site.start.stage.ENDED",
            "account.signin.demo",
            "account.sent.demo");

    /** As it is read: a gap is filled with something short, and an address is looked at, not read. */
    private static String spoken(String sentence) {
        return ADDRESS.matcher(GAP.matcher(sentence).replaceAll("5")).replaceAll("adressen");
    }

    private static java.util.Map.Entry<String, List<Path>> page(String name, String... files) {
        return java.util.Map.entry(
                name,
                Stream.of(files)
                        .map(file -> (file.endsWith(".jte") ? TEMPLATES : JAVA).resolve(file))
                        .toList());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(hit -> hit.group()).collect(Collectors.toSet());
    }

    private static TreeMap<String, String> sentences(String ending) {
        var sentences = new TreeMap<String, String>();
        try (var files = Files.list(WORDS)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> sentences.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sentences;
    }
}
