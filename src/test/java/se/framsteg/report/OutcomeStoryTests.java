package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.Locations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;
import se.framsteg.person.Gender;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Goal;
import se.framsteg.project.Goal.Unit;
import se.framsteg.project.Goals;
import se.framsteg.project.ProjectSettings;
import se.framsteg.project.Projects;
import se.framsteg.project.Setting;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Split;

/** Goals beside what is reached, per gender, month and municipality. It is 12 March 2025. */
@FrameTest
class OutcomeStoryTests {
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 15);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 11);

    @Autowired
    Protection protection;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Months months;

    @Autowired
    Goals goals;

    @Autowired
    ProjectSettings settings;

    @Autowired
    Organisations organisations;

    @Autowired
    Locations locations;

    @Autowired
    ReportedProjects reported;

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
    MockMvcTester mvc;

    private MonthWorld world;
    private Actor.Staff director;
    private Actor.Staff caseworker;

    @BeforeEach
    void a_project() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        director = world.colleague("Eva", "forbundschef", world.association);
        caseworker = world.colleague("Tor", "handlaggare", world.association);
    }

    @Test
    void each_person_counts_in_the_municipality_of_the_last_attendance_and_unknown_is_a_row() {
        var haninge = municipality("Haninge kommun");
        var agency = organisation("Kassan", "STATE");
        var office = job(() -> organisations.addWorkplace(agency, "Kontor " + ExampleProjects.unique(), "Huddinge"));
        var amina = woman("Amina");
        attended(amina, OCTOBER, haninge, null, 90);
        attended(amina, FEBRUARY, agency, office, 60);
        attended(man("Bo"), OCTOBER, haninge, null, 60);
        attended(man("Cesar"), OCTOBER, agency, null, 60);
        world.attended(world.withoutNumber("Dana", null), OCTOBER, 60);
        counted();

        var sheet = sheet(director);

        assertThat(places(sheet, Unit.PERSONS))
                .containsEntry("Haninge", Split.exact(0, 1, 0))
                .containsEntry("Huddinge", Split.exact(1, 0, 0))
                .containsEntry("okänd", Split.exact(0, 1, 1))
                .hasSize(3);
        assertThat(places(sheet, Unit.PARTICIPATIONS))
                .containsEntry("Haninge", Split.exact(1, 1, 0))
                .containsEntry("Huddinge", Split.exact(1, 0, 0))
                .containsEntry("okänd", Split.exact(0, 1, 1));
        assertThat(sheet.latest(Unit.PERSONS).split()).isEqualTo(Split.exact(1, 2, 1));
        assertThat(sheet.latest(Unit.HOURS).split().total())
                .as("330 minutes are five hours, in all places together")
                .isEqualTo(5);
        assertThat(places(sheet, Unit.HOURS).values().stream()
                        .mapToLong(Split::total)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void a_protected_person_counts_in_no_municipality() {
        var haninge = municipality("Haninge kommun");
        attended(woman("Amina"), OCTOBER, haninge, null, 60);
        var vera = woman("Vera");
        attended(vera, OCTOBER, municipality("Huddinge kommun"), null, 60);
        job(() -> protection.protect(vera, ProtectionKind.SECRECY_MARKING));
        counted();

        for (var unit : List.of(Unit.PERSONS, Unit.PARTICIPATIONS, Unit.HOURS)) {
            assertThat(places(sheet(director), unit))
                    .as(unit.name())
                    .containsKeys("Haninge", "okänd")
                    .doesNotContainKey("Huddinge");
        }
        assertThat(sheet(director).latest(Unit.PERSONS).split()).isEqualTo(Split.exact(2, 0, 0));
    }

    @Test
    void a_workplace_that_moves_leaves_what_was_before_where_it_was() {
        var provider = organisation("Utföraren", "PROVIDER");
        job(() -> {
            locations.place(provider, null, "0136", Locations.ALWAYS);
            locations.place(provider, null, "0192", LocalDate.of(2025, 1, 1));
            return null;
        });
        attended(woman("Amina"), OCTOBER, provider, null, 60);
        attended(woman("Elsa"), FEBRUARY, provider, null, 60);
        counted();

        assertThat(places(sheet(director), Unit.PERSONS))
                .containsEntry("Haninge", Split.exact(1, 0, 0))
                .containsEntry("Nynäshamn", Split.exact(1, 0, 0));
    }

    @Test
    void a_month_that_has_ended_stays_as_it_was_and_an_older_one_gets_the_split_it_lacks() {
        attended(woman("Amina"), OCTOBER, municipality("Haninge kommun"), null, 60);
        counted();
        world.owner()
                .sql("delete from report.snapshot_split where project_id = :id and month = '2024-10-01'")
                .param("id", world.id())
                .update();
        world.owner()
                .sql("delete from report.public_split where project_id = :id and month = '2024-10-01'")
                .param("id", world.id())
                .update();
        attended(woman("Elsa"), OCTOBER, municipality("Haninge kommun"), null, 60);
        months.settle(world.id());
        snapshots.fill(world.id());

        var october = sheet(director).months(Unit.PERSONS).getFirst();
        assertThat(october.month()).hasToString("2024-10");
        assertThat(october.split().total()).isEqualTo(2);
        assertThat(job(() -> snapshots.latest(world.id()))).isEmpty();
    }

    @Test
    void small_numbers_are_hidden_from_those_who_may_not_read_reports() {
        var haninge = municipality("Haninge kommun");
        var huddinge = municipality("Huddinge kommun");
        for (int i = 0; i < 8; i++) {
            attended(woman("Kvinna " + i), OCTOBER, haninge, null, 60);
            attended(man("Man " + i), OCTOBER, huddinge, null, 60);
            attended(woman("Kvinna i Huddinge " + i), OCTOBER, huddinge, null, 60);
        }
        attended(man("Den ende"), OCTOBER, haninge, null, 60);
        counted();

        assertThat(places(sheet(director), Unit.PERSONS)).containsEntry("Haninge", Split.exact(8, 1, 0));
        var seen = sheet(caseworker);
        assertThat(seen.exact()).isFalse();
        assertThat(places(seen, Unit.PERSONS)).containsEntry("Haninge", new Split(null, null, 0L, 9L));
        assertThat(seen.latest(Unit.PERSONS).split()).isEqualTo(Split.exact(16, 9, 0));
        assertThat(page(caseworker, "")).contains("Små tal är dolda", "<td class=\"num\">..</td>");
        assertThat(page(caseworker, ".csv")).contains("Haninge;2025-03-12;..;..;0;9");
        assertThat(page(director, ".csv")).contains("Haninge;2025-03-12;8;1;0;9");
        var trainer = world.colleague("Vera", "kursledare", world.association);
        assertThatThrownBy(() -> sheet(trainer)).isInstanceOf(NotFound.class);
    }

    @Test
    void each_goal_has_its_light_its_forecast_and_how_it_is_counted() {
        for (int month = 0; month < 5; month++) {
            for (int i = 0; i < 4; i++) {
                world.attended(woman("Deltagare " + month + i), OCTOBER.plusMonths(month), 60);
            }
        }
        goal(Unit.PERSONS, 100);
        goal(Unit.HOURS, 1000);
        counted();

        var sheet = sheet(director);
        assertThat(sheet.outcomes()).hasSize(2);
        var persons = sheet.outcomes().getFirst();
        assertThat(persons.actual()).isEqualTo(Split.exact(20, 0, 0));
        assertThat(persons.forecast().perMonth()).isEqualTo(4);
        assertThat(persons.light()).isEqualTo(Light.GREEN);
        assertThat(sheet.outcomes().getLast().light()).isEqualTo(Light.RED);
        assertThat(page(director, ""))
                .contains("100 deltagare", "I fas", "Efter", "Prognos till 30 juni 2027")
                .contains("Så räknas det", "Rak fortsättning på de senaste 5 hela månaderna, i snitt 4 per månad")
                .contains("Beslutet om stöd. Gäller 1 oktober 2024")
                .doesNotContain("⟨", "style=");

        var leader = world.colleague("Karin", "projektledare");
        world.as(
                leader,
                () -> settings.change(
                        world.id(),
                        Map.of(Setting.GOAL_GREEN, "150", Setting.GOAL_YELLOW, "80"),
                        Map.of(Setting.GOAL_GREEN, 0, Setting.GOAL_YELLOW, 0)));
        assertThat(sheet(director).outcomes().getFirst().light())
                .as("the limits are the project's own")
                .isEqualTo(Light.YELLOW);
        assertThat(settings.check(Map.of(Setting.GOAL_GREEN, "80", Setting.GOAL_YELLOW, "90"))
                        .any())
                .isTrue();
    }

    @Test
    void without_a_goal_of_its_own_the_funds_number_is_the_goal() {
        attended(woman("Amina"), OCTOBER, organisation("Kassan", "STATE"), null, 60);
        counted();

        assertThat(sheet(director).outcomes()).singleElement().satisfies(one -> {
            assertThat(one.target().value()).isEqualTo(2500);
            assertThat(one.target().source()).isNull();
        });
        assertThat(page(director, "")).contains("2 500 deltagare", "Antal deltagare i fondens register");
    }

    private Map<String, Split> places(OutcomeSheet sheet, Unit unit) {
        var places = new java.util.LinkedHashMap<String, Split>();
        sheet.places(unit)
                .forEach(one -> places.put(one.municipality() == null ? "okänd" : one.municipality(), one.split()));
        return places;
    }

    private OutcomeSheet sheet(Actor actor) {
        return acting.as(actor, "test", () -> outcomes.of(reported.get(world.id()), Language.SV));
    }

    private String page(Actor.Staff actor, String form) {
        var answer = new AsStaff(mvc, actor)
                .get("/arbete/projekt/" + world.project.slug() + "/utfall" + form)
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString().replace('\u00A0', ' ');
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void counted() {
        job(() -> {
            months.settle(world.id());
            snapshots.refill(world.id());
            return null;
        });
    }

    private void goal(Unit unit, int value) {
        job(() -> goals.add(new Goal(
                Ids.next(),
                world.id(),
                "Beslutet om stöd",
                "",
                unit == Unit.HOURS ? "HOURS" : "PARTICIPANTS",
                unit,
                value,
                false,
                null,
                null,
                null,
                1)));
    }

    private UUID woman(String name) {
        return world.withoutNumber(name, Gender.WOMAN);
    }

    private UUID man(String name) {
        return world.withoutNumber(name, Gender.MAN);
    }

    private void attended(UUID person, LocalDate day, UUID organisation, @Nullable UUID workplace, int minutes) {
        var signUp = world.attended(person, world.date(day), day, minutes, "PARTICIPANT", organisation);
        world.owner()
                .sql("update course.sign_up set workplace_id = :workplace::uuid where id = :id")
                .param("workplace", workplace)
                .param("id", signUp)
                .update();
    }

    /** A municipality's own organisation, found by its name. */
    private UUID municipality(String name) {
        var id = job(() -> organisations.add(new OrganisationFacts(name, "MUNICIPALITY", null, false, null, null)));
        assertThat(job(() -> locations.of(id)).getFirst().municipality()).isNotNull();
        return id;
    }

    private UUID organisation(String name, String kind) {
        return job(() -> organisations.add(
                new OrganisationFacts(name + " " + ExampleProjects.unique(), kind, null, false, null, null)));
    }

    private <T> T job(java.util.function.Supplier<T> work) {
        return acting.as(new Actor.Job("test"), "test", work);
    }
}
