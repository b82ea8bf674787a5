package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

/** Every kind of line that the program writes, and where such a line belongs. Who adds a kind adds it here. */
@FrameTest
class LogScopesTests {
    /** The kind of object that a line is about, and the scope that follows from it. */
    private static final Map<String, String> SCOPES = new TreeMap<>(Map.ofEntries(
            Map.entry("access.audit_log", "the installation; what was shown leaves lines of its own in each scope"),
            Map.entry("access.role_grant", "where the role holds"),
            Map.entry("account.account", "wherever the holder has a role"),
            Map.entry("account.provider", "the installation"),
            Map.entry("course.attendance", "its project"),
            Map.entry("course.attendance_contest", "its project"),
            Map.entry("course.attendance_file", "its project"),
            Map.entry("course.date", "its project"),
            Map.entry("course.date_message", "its project"),
            Map.entry("course.part", "its project"),
            Map.entry("course.programme", "its project"),
            Map.entry("course.sign_up", "its project"),
            Map.entry("message.letter", "the project of the letter, or the installation"),
            Map.entry("news.consent", "the association or project that asks"),
            Map.entry("news.document", "the association or project that tells"),
            Map.entry("news.issue", "its association"),
            Map.entry("news.moving", "the association or project that moves in"),
            Map.entry("news.picture", "the association or project that tells"),
            Map.entry("news.post", "the association or project that tells"),
            Map.entry("news.reader", "its association"),
            Map.entry("organisation.association", "the association"),
            Map.entry(
                    "organisation.organisation",
                    "the association itself, those that keep it, or where its name came up"),
            Map.entry("organisation.workplace", "as its organisation"),
            Map.entry("person.person", "the person's projects where the actor sees people, else all of them"),
            Map.entry("person.request", "the project that asks, and those that answer"),
            Map.entry("person.setting", "the installation"),
            Map.entry("project", "the project"),
            Map.entry("project.code", "the installation"),
            Map.entry("report.certificate", "its project"),
            Map.entry("report.certificate_scan", "its project"),
            Map.entry("report.import_run", "its project"),
            Map.entry("report.month_file", "its project"),
            Map.entry("report.template", "the installation"),
            Map.entry("report.workbook", "its project"),
            Map.entry("site.message", "the association it was written to, or the installation")));

    private static final Pattern CHANGED = Pattern.compile("audit\\s*\\.changed(?:In)?\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("\"((?:[a-z]+\\.[a-z_]+)|project|person)\",\\s*[a-zA-Z]");
    private static final Pattern CONSTANT = Pattern.compile("String KIND = \"(news\\.[a-z]+)\"");
    private static final Pattern ACTION =
            Pattern.compile("audit\\s*\\.changed(?:\\(\\s*|In\\(\\s*[a-z.()]+,\\s*)\"([a-z._-]+)\",");
    private static final Pattern READ =
            Pattern.compile("(?:audit\\s*\\.read(?:Lines)?|noteRead)\\(\\s*\"([a-z._-]+)\"");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Wordbook wordbook;

    @Test
    void every_kind_of_object_in_a_line_has_an_owner_that_says_where_it_belongs() {
        var written = new TreeSet<String>();
        for (var source : sources().values()) {
            CHANGED.matcher(source)
                    .results()
                    .forEach(call -> KIND.matcher(call.group(1))
                            .results()
                            .map(kind -> kind.group(1))
                            .filter(kind -> !kind.startsWith("project.") || kind.equals("project.code"))
                            .filter(kind -> !kind.startsWith("site.") || kind.equals("site.message"))
                            .forEach(written::add));
            CONSTANT.matcher(source).results().forEach(kind -> written.add(kind.group(1)));
        }

        assertThat(written).isNotEmpty();
        assertThat(SCOPES.keySet()).containsAll(written);
        assertThat(SCOPES.keySet())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(jdbc.sql("select count(*) from access.scopes_of(:kind, :object)")
                                .param("kind", kind)
                                .param("object", Ids.next())
                                .query(Long.class)
                                .single())
                        .as(kind)
                        .isLessThanOrEqualTo(1));
    }

    @Test
    void a_line_about_a_kind_of_object_that_nobody_owns_is_refused() {
        for (var kind :
                new String[] {"course.unheard_of", "unheard_of.thing", "news.unheard_of", "person.unheard_of"}) {
            assertThatThrownBy(() -> jdbc.sql("select count(*) from access.scopes_of(:kind, :object)")
                            .param("kind", kind)
                            .param("object", Ids.next())
                            .query(Long.class)
                            .single())
                    .rootCause()
                    .hasMessageContaining("nobody says to which project or association");
        }
    }

    @Test
    void everything_that_shows_people_is_told_to_them_in_words() {
        var shown = sources().values().stream()
                .flatMap(source -> READ.matcher(source).results())
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown)
                .contains(
                        "person.page", "report.month_file", "report.certificates.pdf", "consents", "log", "log.export");
        for (var language : new Language[] {Language.SV, Language.EN}) {
            assertThat(shown)
                    .isNotEmpty()
                    .allSatisfy(what -> assertThat(wordbook.in(language).t("access.read." + what))
                            .isNotBlank()
                            .doesNotContain("access.read."));
        }
    }

    @Test
    void everything_in_the_log_is_told_to_an_auditor_in_words() {
        var said = Stream.concat(found(READ, "access.log.read."), found(ACTION, "access.log.change."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).contains("access.log.read.person.page", "access.log.change.grant");
        for (var language : new Language[] {Language.SV, Language.EN}) {
            assertThat(said)
                    .isNotEmpty()
                    .allSatisfy(key ->
                            assertThat(wordbook.in(language).has(key)).as(key).isTrue());
        }
    }

    private static Stream<String> found(Pattern what, String group) {
        return sources().values().stream()
                .flatMap(source -> what.matcher(source).results())
                .map(hit -> group + hit.group(1));
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(Path.of("src/main/java/se/framsteg"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, LogScopesTests::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
