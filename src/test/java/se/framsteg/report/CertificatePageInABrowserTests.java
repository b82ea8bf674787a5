package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Contact;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** The page where a participant signs the month's certificate, as it is met: narrow and wide, in both languages. */
@BrowserTest
class CertificatePageInABrowserTests {
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    People people;

    @Autowired
    Environment environment;

    @Autowired
    Months months;

    @Autowired
    CertificateBook certificates;

    @ParameterizedTest(name = "{0} px, language {1}")
    @CsvSource({"320, ''", "1440, ''", "320, /en", "1440, /en"})
    void a_certificate_is_read_forgotten_and_signed_by_keyboard(int width, String language) {
        var link = "http://localhost:" + port + language + asked();
        try (var visitor = Browser.get().visitor(width, true)) {
            var page = visitor.newPage();
            page.navigate(link);
            Browser.get().inspect(page);
            KeyboardWalk.through(page);

            page.locator("form[action*=narvarointyg]").evaluate("form => form.noValidate = true");
            page.locator("form[action*=narvarointyg] button").press("Enter");
            assertThat(page.locator("#agree-error").count()).isEqualTo(1);
            Browser.get().inspect(page);
            KeyboardWalk.through(page);

            page.locator("#agree").press("Space");
            page.locator("form[action*=narvarointyg] button").press("Enter");
            assertThat(page.locator("#agree").count())
                    .as("signed: nothing left to tick")
                    .isZero();
            Browser.get().inspect(page);
            KeyboardWalk.through(page);
        }
    }

    /** Where the letter leads that asks a new participant to sign for October. */
    private String asked() {
        var world = new MonthWorld(acting, associations, projects, grants, people, environment);
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 190);
        months.settle(world.id());
        world.as(
                new Actor.Job("test"),
                () -> people.addContact(amina, world.id(), Contact.Kind.EMAIL, "amina@exempel.se", true));
        var leader = world.colleague("Karin", "projektledare");
        world.as(leader, () -> {
            certificates.make(world.id(), OCTOBER, leader.person());
            certificates.ask(world.id(), OCTOBER);
        });
        var letter = world.owner()
                .sql("select body_text from message.letter where person_id = :amina order by id desc limit 1")
                .param("amina", amina)
                .query(String.class)
                .single();
        return letter.replaceAll("(?s).*(/narvarointyg/[A-Za-z0-9_-]+).*", "$1");
    }
}
