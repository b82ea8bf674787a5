package se.framsteg.site.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/** An association chooses its colours, sees what becomes of them, and has them on its own pages and nowhere else. */
@FrameTest
class ThemeScreenTests {
    private static final Pattern SHEET = Pattern.compile("/tema/([a-z0-9-]+)-[0-9a-f]{10}\\.css");

    private final MockMvcTester web;
    private final Associations associations;
    private final KnownSites sites;
    private final ExampleProjects examples;
    private UUID association;
    private String slug;
    private AsStaff karin;

    @Autowired
    ThemeScreenTests(
            MockMvcTester web,
            Acting acting,
            Associations associations,
            Projects projects,
            Grants grants,
            KnownSites sites) {
        this.web = web;
        this.associations = associations;
        this.sites = sites;
        this.examples = new ExampleProjects(acting, associations, projects, grants);
    }

    @BeforeEach
    void an_association_with_an_administrator() {
        association = examples.association();
        slug = slug(association);
        karin = new AsStaff(web, examples.colleague("Karin", "forbundsadministrator", association));
        sites.forget();
    }

    private String slug(UUID id) {
        return associations.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .slug();
    }

    private static MockMvcRequestBuilder with(MockMvcRequestBuilder request, String main, String initials) {
        return request.param("primary", main)
                .param("accent", "#B5532D")
                .param("invitation", "#F0B95B")
                .param("neutral", "#7C8288")
                .param("initials", initials);
    }

    private String address() {
        return "/arbete/forbund/" + slug + "/tema";
    }

    @Test
    void a_look_is_seen_before_it_is_taken_and_then_stands_on_the_association_s_pages_only() {
        assertThat(with(karin.get(address() + "/prov"), "#1F4E79", "öss"))
                .hasStatusOk()
                .bodyText()
                .contains("/tema/prov/1F4E79-B5532D-F0B95B-7C8288.css", "Använd temat", "Så här blir det");
        assertThat(web.get().uri("/" + slug + "/")).bodyText().doesNotContainPattern(SHEET);

        assertThat(with(karin.post(address()), "#1F4E79", "öss")).hasStatus(303).hasRedirectedUrl(address() + "?klart");

        assertThat(web.get().uri("/" + slug + "/"))
                .bodyText()
                .containsPattern(SHEET)
                .contains(">ÖSS</text>");
        var other = slug(examples.association());
        sites.forget();
        assertThat(web.get().uri("/" + other + "/")).bodyText().doesNotContainPattern(SHEET);
        assertThat(web.get().uri("/")).bodyText().doesNotContainPattern(SHEET);
    }

    @Test
    void the_sheet_is_kept_for_ever_and_an_old_address_gives_the_new_one_unkept() throws Exception {
        with(karin.post(address()), "#6B3A6E", "").exchange();
        var page = web.get().uri("/" + slug + "/").exchange().getResponse().getContentAsString();
        var match = SHEET.matcher(page);
        assertThat(match.find()).isTrue();

        var sheet = web.get().uri(match.group()).exchange();
        assertThat(sheet).hasStatusOk().hasContentType("text/css;charset=UTF-8");
        assertThat(sheet.getResponse().getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(sheet).bodyText().contains("--pine:#6B3A6E", "prefers-color-scheme:dark");
        assertThat(web.get().uri("/tema/" + slug + "-0123456789.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
        assertThat(web.get().uri(match.group().replace(".css", ".svg")))
                .hasStatusOk()
                .bodyText()
                .startsWith("<svg");
        assertThat(web.get().uri("/tema/finns-inte-0123456789.css")).hasStatus(404);
    }

    @Test
    void what_was_moved_is_told_in_words_with_both_contrasts() {
        assertThat(with(karin.get(address() + "/prov"), "#FFD200", ""))
                .bodyText()
                .contains("Huvudfärg #FFD200 gav kontrasten 1,", "i ljust läge, men 3,0:1 behövs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blå", "#12", "#0F5B53;}*{display:none", "\"><script>"})
    void what_is_no_colour_is_said_at_the_field_and_nothing_is_stored(String main) {
        assertThat(with(karin.post(address()), main, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv färgen som sex siffror")
                .doesNotContain("<script>");
        assertThat(web.get().uri("/" + slug + "/")).bodyText().doesNotContainPattern(SHEET);
    }

    @Test
    void digits_are_no_initials() {
        assertThat(with(karin.post(address()), "#1F4E79", "A1"))
                .hasStatus(422)
                .bodyText()
                .contains("högst tre bokstäver");
    }

    @Test
    void somebody_else_s_association_does_not_exist() {
        var stranger = new AsStaff(web, examples.colleague("Ivar", "forbundsadministrator", examples.association()));
        var leader = new AsStaff(
                web,
                examples.colleague(
                        "Maria",
                        "projektledare",
                        examples.project(association, "Stegen " + ExampleProjects.unique())
                                .id()));
        for (var one : new AsStaff[] {stranger, leader}) {
            assertThat(one.get(address())).hasStatus(404);
            assertThat(with(one.post(address()), "#1F4E79", "")).hasStatus(404);
        }
        assertThat(web.get().uri(address())).hasStatus(302);
    }

    @Test
    void a_trial_sheet_takes_nothing_but_colours() {
        assertThat(web.get().uri("/tema/prov/1F4E79-B5532D-F0B95B-7C8288-mork.css"))
                .hasStatusOk()
                .bodyText()
                .contains("color-scheme:dark");
        assertThat(web.get().uri("/tema/prov/1F4E79-B5532D-F0B95B-red.css")).hasStatus(404);
    }
}
