package se.framsteg.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Language;

/** The browser is closed, the session ends, somebody else saves: the text is there again. */
@BrowserTest
class DraftsInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    DatabaseSettings settings;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    private UUID anna;
    private String form;
    private String text;

    @BeforeEach
    void a_colleague_has_a_project() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var project = examples.project(examples.association(), "Projektet " + ExampleProjects.unique());
        form = "/arbete/projekt/" + project.slug() + "/kontakter/ny";
        text = "Rådgivning " + ExampleProjects.unique();
        anna = acting.as(new Actor.Job("test"), "test", () -> {
            var person = accounts.create("Anna Ek " + text, UUID.randomUUID() + "@kollega.example", Language.SV);
            grants.grant(person, "administrator", null, LocalDate.of(2025, 1, 1), null);
            return person;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void what_was_typed_before_the_browser_was_closed_comes_back(int width) {
        try (var before = Browser.get().visitor(width, true)) {
            var page = signIn(before);
            page.navigate(url(form));
            page.locator("#function").fill(text);
            assertThat(page.locator(".draft-state")).containsText("Det du skrivit är bevarat");
            look(page, true, "draft-kept-" + width);
        }
        try (var after = Browser.get().visitor(width, true)) {
            var page = signIn(after);
            page.navigate(url(form));
            assertThat(page.locator("#function")).hasValue("");
            look(page, true, "draft-offered-" + width);
            page.getByText("Ta fram den").click();
            assertThat(page.locator("#function")).hasValue(text);
            look(page, true, "draft-taken-" + width);
            page.locator("#email").fill("funktion@forbundet.example");
            button(page, "Spara");
            assertThat(page.locator("main")).containsText(text);
            page.navigate(url(form));
            assertThat(page.getByText("Ta fram den")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE})
    void leaving_the_page_is_enough(int width) {
        try (var visitor = Browser.get().visitor(width, true)) {
            var page = signIn(visitor);
            page.navigate(url(form));
            page.locator("#function").fill(text);
            page.navigate(url("/arbete"));
            // the browser sends its last word while the next page is already coming
            page.waitForCondition(() -> {
                page.navigate(url("/arbete/utkast"));
                return page.locator("main").textContent().contains(text);
            });
            assertThat(page.locator("main")).containsText(text);
            look(page, true, "drafts-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "320, false", "1440, true", "1440, false"})
    void what_was_typed_when_the_session_ended_comes_back_after_the_next_sign_in(int width, boolean script) {
        try (var visitor = Browser.get().visitor(width, script)) {
            var page = signIn(visitor);
            page.navigate(url(form));
            JdbcClient.create(settings.ownerSource())
                    .sql("delete from framework.spring_session where principal_name = :person")
                    .param("person", anna.toString())
                    .update();
            page.locator("#function").fill(text);
            page.locator("#email").fill("funktion@forbundet.example");
            button(page, "Spara");

            assertThat(page).hasURL(Pattern.compile(".*/logga-in\\?sparat=true"));
            assertThat(page.locator("main")).containsText("Det du skrev finns kvar i ett dygn");
            look(page, script, "draft-sign-in-" + width);
            enter(page);
            assertThat(page.locator("h1")).hasText("Det du skrev är kvar");
            assertThat(page.locator("main")).containsText(text);
            look(page, script, "draft-back-" + width);
            page.getByText("Ta fram den").click();
            assertThat(page.locator("#function")).hasValue(text);
            button(page, "Spara");
            assertThat(page.locator("main")).containsText(text);
            assertThat(page.url()).doesNotContain("utkast");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1440, false"})
    void a_draft_of_what_somebody_else_has_changed_shows_both(int width, boolean script) {
        try (var visitor = Browser.get().visitor(width, script)) {
            var page = signIn(visitor);
            page.navigate(url(form));
            page.locator("#function").fill("Ekonomi");
            page.locator("#email").fill("ekonomi@forbundet.example");
            button(page, "Spara");
            page.locator("a[href*='/kontakter/']:not([href$='/ny'])").first().click();
            var address = page.url();
            page.locator("#function").fill(text);
            page.locator("#email").fill("inte en adress");
            button(page, "Spara");
            assertThat(page.locator("#email-error")).isVisible();

            var other = visitor.newPage();
            other.navigate(address);
            other.locator("#function").fill("Ekonomi och lön");
            button(other, "Spara");

            page.navigate(address);
            assertThat(page.locator("#function")).hasValue("Ekonomi och lön");
            page.getByText("Ta fram den").click();
            assertThat(page.locator("main")).containsText("Någon annan har sparat sedan du skrev");
            assertThat(page.locator("table")).containsText("Ekonomi och lön");
            assertThat(page.locator("table")).containsText(text);
            assertThat(page.locator("#function")).hasValue(text);
            look(page, script, "draft-both-" + width);
        }
    }

    private Page signIn(BrowserContext visitor) {
        var page = visitor.newPage();
        enter(page);
        return page;
    }

    private void enter(Page page) {
        page.navigate(url("/demo/logga-in"));
        page.locator("form:has(input[value='" + anna + "']) button").click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void look(Page page, boolean script, String name) {
        if (script) {
            Browser.get().inspect(page);
        } else {
            Browser.get().staysInWidth(page);
        }
        Browser.get().picture(page, name);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
