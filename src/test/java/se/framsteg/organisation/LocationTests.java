package se.framsteg.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.NotFound;

/** Workplaces lie in municipalities: read from what is known, said by staff, and kept day by day. */
@FrameTest
class LocationTests {
    @Autowired
    Organisations organisations;

    @Autowired
    Associations associations;

    @Autowired
    Locations locations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_list_has_every_municipality_once() {
        var all = job(() -> locations.municipalities());

        assertThat(all).hasSize(290).contains(new Municipality("0136", "Haninge"), new Municipality("2584", "Kiruna"));
        assertThat(job(() -> locations.named(" östra göinge "))).contains(new Municipality("1256", "Östra Göinge"));
    }

    @Test
    void a_workplace_in_a_town_with_the_municipalitys_name_is_read_as_lying_there() {
        var authority = organisation("Kassan", "STATE");
        var office = job(() -> organisations.addWorkplace(authority, "Kontor", "Haninge"));
        var other = job(() -> organisations.addWorkplace(authority, "Annat kontor", "Handen"));

        assertThat(on(authority, office, "2025-01-01")).isEqualTo("0136");
        assertThat(on(authority, other, "2025-01-01"))
                .as("a town is no municipality")
                .isNull();
        assertThat(on(authority, null, "2025-01-01")).isNull();
    }

    @Test
    void what_somebody_says_holds_from_its_day_and_the_day_before_stays_as_it_was() {
        var provider = organisation("Utföraren", "PROVIDER");
        var office = job(() -> organisations.addWorkplace(provider, "Kontor", "Haninge"));
        job(() -> {
            locations.place(provider, office, "0126", LocalDate.of(2025, 2, 1));
            locations.place(provider, office, null, LocalDate.of(2025, 3, 1));
            return null;
        });

        assertThat(on(provider, office, "2025-01-31")).isEqualTo("0136");
        assertThat(on(provider, office, "2025-02-01")).isEqualTo("0126");
        assertThat(on(provider, office, "2025-03-01")).isNull();
        assertThat(job(() -> locations.of(provider))).hasSize(2);
    }

    @Test
    void another_organisations_workplace_and_an_unknown_code_are_refused() {
        var one = organisation("En", "PROVIDER");
        var two = organisation("Två", "PROVIDER");
        var office = job(() -> organisations.addWorkplace(two, "Kontor", null));

        assertThatThrownBy(() -> place(one, office, "0136")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place(one, null, "9999")).isInstanceOf(NotFound.class);
    }

    @Test
    void staff_say_it_on_the_organisations_page() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var association = examples.association();
        var sara = new AsStaff(mvc, examples.colleague("Sara", "utbildningsledare", association));
        var provider = acting.as(
                sara.staff(),
                "test",
                () -> organisations.add(
                        new OrganisationFacts("Vägen " + UUID.randomUUID(), "PROVIDER", null, false, null, null)));
        var at = "/arbete/organisationer/" + provider;

        assertThat(sara.get(at)).bodyText().contains("Ingen kommun angiven", "Upplands Väsby");
        assertThat(sara.post(at + "/kommun").param("municipality", "0192").param("from", "igår"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv dagen som 2025-03-01");
        assertThat(sara.post(at + "/kommun")
                        .param("place", "")
                        .param("municipality", "0192")
                        .param("from", ""))
                .hasStatus(303);
        assertThat(sara.get(at)).bodyText().contains("<span>Nynäshamn</span>");
        assertThat(on(provider, null, "2019-01-01")).isEqualTo("0192");
        var trainer = new AsStaff(mvc, examples.colleague("Tor", "kursledare", examples.association()));
        assertThat(trainer.post(at + "/kommun").param("municipality", "0136")).hasStatus(404);
    }

    private Void place(UUID organisation, @Nullable UUID workplace, String code) {
        return job(() -> {
            locations.place(organisation, workplace, code, Locations.ALWAYS);
            return null;
        });
    }

    private UUID organisation(String name, String kind) {
        return job(() -> organisations.add(
                new OrganisationFacts(name + " " + ExampleProjects.unique(), kind, null, false, null, null)));
    }

    private @Nullable String on(UUID organisation, @Nullable UUID workplace, String day) {
        return jdbc.sql("""
                select municipality_code from organisation.published_location
                 where organisation_id = :organisation and workplace_id is not distinct from :workplace::uuid
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
                """)
                .param("organisation", organisation)
                .param("workplace", workplace)
                .param("day", LocalDate.parse(day))
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(code -> code)
                .orElse(null);
    }

    private <T> T job(Supplier<T> work) {
        return acting.as(new Actor.Job("test"), "test", work);
    }
}
