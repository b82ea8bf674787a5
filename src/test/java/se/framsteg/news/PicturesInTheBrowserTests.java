package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Secret;

/** Pictures, documents and consents as people meet them: narrow and wide, with and without script. */
@BrowserTest
class PicturesInTheBrowserTests {
    @LocalServerPort
    int port;

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

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID association;
    private UUID nora;
    private StaffInBrowser staff;

    @BeforeEach
    void somebody_writes_for_an_association() {
        association = new ExampleProjects(acting, associations, projects, grants).association();
        staff = new StaffInBrowser(acting, accounts, grants, port);
        nora = staff.colleague("Nora Ek", "forbundsadministrator", association);
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void a_picture_is_uploaded_described_focused_used_and_taken_back_without_script(int width) {
        try (var desk = Browser.get().visitor(width, false);
                var world = Browser.get().visitor(width, false)) {
            staff.signIn(desk, nora);
            var page = desk.newPage();
            page.navigate(address("/arbete/bilder"));
            choose(page, "amina.png", PictureFiles.file(PictureFiles.scene(1500, 400, System.nanoTime()), "png"));
            page.getByText("Ladda upp", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#altSv-error").innerText()).contains("Skriv vad bilden visar");
            choose(page, "amina.png", PictureFiles.file(PictureFiles.scene(1500, 400, System.nanoTime()), "png"));
            page.fill("#altSv", "Amina står i ett ljust rum");
            page.fill("#recognisable", "1");
            page.getByText("Ladda upp", new Page.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.locator(".notice-good").innerText()).contains("Bilden är uppladdad");
            page.locator("input[type=image]").click(new Locator.ClickOptions().setPosition(10, 40));
            assertThat(page.locator(".notice-good").innerText()).contains("Beskärningen är gjord om");
            assertThat(Integer.parseInt(page.inputValue("#x"))).isBetween(2, 6);
            page.fill("#x", "90");
            page.fill("#y", "20");
            page.getByText("Beskär om").click();
            assertThat(page.inputValue("#x")).isEqualTo("90");
            Browser.get().staysInWidth(page);

            var picture = UUID.fromString(page.url().replaceAll(".*/bilder/|\\?.*", ""));
            var post = post(picture);
            var reader = world.newPage();
            var bytes = address("/bilder/" + picture + "/640.webp");
            assertThat(reader.request().get(bytes).status())
                    .as("nobody has consented")
                    .isEqualTo(404);

            page.getByText("Nytt samtycke").click();
            page.fill("#name", "Amina Berg");
            page.fill("#about", "en bild i en nyhet");
            page.locator("input[value=PAPER]").check();
            page.fill("#email", "amina@mejl.example");
            page.setInputFiles(
                    "#paper", new FilePayload("papper.pdf", "application/pdf", PictureFiles.text("%PDF-1.7 signed")));
            page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Amina Berg");
            assertThat(page.locator("main").innerText()).contains("Amina står i ett ljust rum");
            Browser.get().staysInWidth(page);
            var consent = UUID.fromString(page.url().replaceAll(".*/samtycken/|\\?.*", ""));

            publish(post);
            assertThat(reader.request().get(bytes).status()).isEqualTo(200);

            reader.navigate(address("/samtycke/" + secret(consent)));
            reader.getByText("Ta tillbaka mitt samtycke").click();
            assertThat(reader.locator(".notice-good").innerText()).contains("visas inte längre");
            assertThat(reader.request().get(bytes).status()).isEqualTo(404);
            page.navigate(address("/arbete"));
            assertThat(page.locator("main").innerText()).contains("avpublicerades");
        }
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void every_screen_of_pictures_documents_and_consents_holds(int width) {
        try (var desk = Browser.get().visitor(width, true)) {
            staff.signIn(desk, nora);
            var page = desk.newPage();
            look(page, "/arbete/bilder", "bilder-tomt-" + width);
            choose(page, "steg.jpg", PictureFiles.jpeg(1400, 900, System.nanoTime()));
            page.fill("#altSv", "En trappa i tre steg");
            page.fill("#recognisable", "1");
            page.getByText("Ladda upp", new Page.GetByTextOptions().setExact(true))
                    .click();
            inspect(page, "bild-" + width);
            page.getByText("Nytt samtycke").click();
            inspect(page, "samtycke-nytt-" + width);
            page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
            inspect(page, "samtycke-fel-" + width);
            page.fill("#name", "Bo Lund");
            page.fill("#about", "en bild i en nyhet");
            page.fill("#email", "bo@mejl.example");
            page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
            inspect(page, "samtycke-" + width);
            var consent = UUID.fromString(page.url().replaceAll(".*/samtycken/|\\?.*", ""));
            look(page, "/arbete/samtycken", "samtycken-" + width);
            look(page, "/samtycke/" + secret(consent), "samtycke-egen-" + width);
            look(page, "/arbete/bilder?till=/arbete/nyheter/x", "bilder-" + width);
            look(page, "/arbete/dokument", "dokument-tomt-" + width);
            page.setInputFiles(
                    "#file", new FilePayload("a.pdf", "application/pdf", DocumentFiles.pdf(false, null, null)));
            page.fill("#title", "Årsredovisning " + ExampleProjects.unique());
            page.fill("#summary", "Året i korthet.\n\nFler fick stöd.");
            page.getByText("Ladda upp", new Page.GetByTextOptions().setExact(true))
                    .click();
            inspect(page, "dokument-" + width);
            look(page, "/arbete/dokument", "dokumenten-" + width);
            look(page, "/dokument", "dokumentlista-" + width);
            page.locator("main a:has-text('Läs som webbsida')").first().click();
            inspect(page, "dokument-sida-" + width);
            look(page, "/en/dokument", "documents-" + width);
        }
    }

    private void look(Page page, String path, String name) {
        page.navigate(address(path));
        inspect(page, name);
    }

    private static void inspect(Page page, String name) {
        Browser.get().picture(page, name);
        Browser.get().inspect(page);
    }

    private static void choose(Page page, String name, byte[] file) {
        page.setInputFiles("#file", new FilePayload(name, "image/png", file));
    }

    private UUID post(UUID picture) {
        return acting.as(
                ExampleProjects.JOB,
                "test",
                () -> posts.create(
                        association,
                        PostFacts.of(null, PostKind.NEWS, "Nora Ek", "").pictured(picture, false),
                        TextLanguage.SV,
                        Wording.of("Ett ljust rum", "Vi har flyttat.", "Välkommen hit.")
                                .seen("Amina står i ett ljust rum")));
    }

    private void publish(UUID post) {
        assertThat(acting.as(ExampleProjects.JOB, "test", () -> posts.publish(post)))
                .isInstanceOf(Publication.Done.class);
    }

    /** The link is in a secret letter; a new one is put in its place, since only its hash is kept. */
    private String secret(UUID consent) {
        var secret = Secret.next();
        acting.as(
                ExampleProjects.JOB,
                "test",
                () -> transaction.execute(status -> jdbc.sql("update news.consent set link = :hash where id = :id")
                        .param("hash", secret.hash())
                        .param("id", consent)
                        .update()));
        return secret.text();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
