package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.FrameTest;
import se.framsteg.organisation.Association;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Project;
import se.framsteg.shared.Installation;

/** Two associations in one installation, one with a host of its own and one below its slug, with a project that they share. */
@FrameTest
@Import(SitesWorld.class)
class SeveralAssociationsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    SitesWorld world;

    @Autowired
    Installation installation;

    private final String word = ExampleProjects.unique();
    private final String host = "www.sjo-" + word + ".example";
    private Association lake;
    private Association wood;
    private Project shared;
    private Project own;
    private String date;

    @BeforeEach
    void a_project_of_the_one_in_which_the_other_takes_part() {
        lake = world.associationAt(host);
        wood = world.association();
        shared = world.project(lake, "Delat " + word);
        own = world.project(lake, "Eget " + word);
        world.shares(shared, wood);
        date = world.date(shared, "Tilltro " + word);
        world.date(own, "Bara sjön " + word);
    }

    private MockMvcRequestBuilder atHost(String path) {
        return web.get().uri("http://" + host + path).header("Host", host);
    }

    private MockMvcRequestBuilder below(String path) {
        return web.get().uri("/" + wood.slug() + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projekt", "/kalender", "/inbaddat/kalender", "/en/kalender"})
    void what_is_shared_stands_on_both_sites_and_what_is_not_on_one(String path) {
        var calendar = path.endsWith("kalender");
        var common = calendar ? "Tilltro " + word : "Delat " + word;
        var mine = calendar ? "Bara sjön " + word : "Eget " + word;

        assertThat(atHost(path)).hasStatusOk().bodyText().contains(common, mine);
        assertThat(below(path)).hasStatusOk().bodyText().contains(common).doesNotContain(mine);
    }

    @Test
    void a_third_association_shows_neither() {
        var third = world.association();
        for (var path : new String[] {"/", "/projekt", "/kalender", "/sok?q=" + word}) {
            assertThat(web.get().uri("/" + third.slug() + path))
                    .bodyText()
                    .doesNotContain("Delat " + word, "Eget " + word, "Tilltro " + word);
        }
    }

    @Test
    void search_engines_are_told_of_the_owner_s_address_wherever_the_page_is_read() {
        var home = installation.baseUrl().replaceFirst("//[^/:]+", "//" + host);
        for (var path : new String[] {"/projekt/" + shared.slug(), date}) {
            var canonical = "<link rel=\"canonical\" href=\"" + home + path + "\">";
            for (var page :
                    Stream.of(atHost(path), below(path), web.get().uri(path)).toList()) {
                assertThat(page).hasStatusOk().bodyText().contains(canonical);
            }
        }
        assertThat(below("/kalender"))
                .as("a list is each site's own")
                .bodyText()
                .contains("<link rel=\"canonical\" href=\"" + installation.baseUrl() + "/" + wood.slug()
                        + "/kalender\">");
    }

    @Test
    void each_has_its_own_name_and_links_stay_on_the_site_where_one_is() {
        assertThat(atHost("/projekt")).bodyText().contains(lake.name(), "href=\"/kalender\"");
        assertThat(below("/projekt")).bodyText().contains(wood.name(), "href=\"/" + wood.slug() + "/kalender\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/arbete", "/arbete/kurser", "/mina", "/en/logga-in"})
    void signing_in_is_done_on_the_one_canonical_host(String path) {
        assertThat(atHost(path)).hasStatus(307).hasHeader("Location", installation.baseUrl() + path);
    }

    @Test
    void signing_up_works_on_the_association_s_own_host() {
        assertThat(atHost(date)).hasStatusOk().bodyText().contains("action=\"" + date + "\"");
    }

    @Test
    void each_association_has_its_own_look() {
        for (var one : new Association[] {lake, wood}) {
            assertThat(world.staff("Karin", "forbundsadministrator", one.id())
                            .post("/arbete/forbund/" + one.slug() + "/tema")
                            .param("primary", one == lake ? "#1F4E79" : "#3F6B2F")
                            .param("accent", "#B5532D")
                            .param("invitation", "#F0B95B")
                            .param("neutral", "#7C8288")
                            .param("initials", ""))
                    .hasStatus(303);
        }
        assertThat(atHost("/"))
                .bodyText()
                .contains("/tema/" + lake.slug() + "-")
                .doesNotContain("/tema/" + wood.slug());
        assertThat(below("/")).bodyText().contains("/tema/" + wood.slug() + "-").doesNotContain("/tema/" + lake.slug());
    }
}
