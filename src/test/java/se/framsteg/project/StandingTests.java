package se.framsteg.project;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.framsteg.project.ProjectFigures.Snapshot;
import se.framsteg.shared.FormDrafts;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.Look;
import se.framsteg.shared.Wordbook;

/** A goal stands beside what is reached and how much of the time has passed, or says honestly that there is no figure. */
class StandingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    private static final Snapshot FEBRUARY =
            new Snapshot(LocalDate.of(2025, 2, 28), 412, 298, 106, 8, 41, 700, 3100, 38);

    private final Project project = project();

    @Test
    void the_elapsed_part_counts_days_and_stays_between_none_and_all() {
        assertThat(project.elapsed(LocalDate.of(2024, 9, 1))).isZero();
        assertThat(project.elapsed(LocalDate.of(2024, 10, 1))).isZero();
        assertThat(Math.round(project.elapsed(TODAY) * 100)).isEqualTo(16);
        assertThat(project.elapsed(LocalDate.of(2027, 7, 1))).isEqualTo(1);
        assertThat(project.elapsed(LocalDate.of(2030, 1, 1))).isEqualTo(1);
        assertThat(project.stage(LocalDate.of(2024, 9, 30))).isEqualTo(Project.Stage.COMING);
        assertThat(project.stage(LocalDate.of(2027, 6, 30))).isEqualTo(Project.Stage.RUNNING);
        assertThat(project.stage(LocalDate.of(2027, 7, 1))).isEqualTo(Project.Stage.ENDED);
    }

    @Test
    void a_goal_is_compared_with_the_figure_in_its_own_unit() {
        assertThat(new GoalStanding(goal(Goal.Unit.PERSONS, 2500), null, FEBRUARY).share())
                .hasValue(412 / 2500.0);
        assertThat(new GoalStanding(goal(Goal.Unit.HOURS, 31000), null, FEBRUARY).share())
                .hasValue(0.1);
        assertThat(new GoalStanding(goal(Goal.Unit.PARTICIPATIONS, 1400), null, FEBRUARY).share())
                .hasValue(0.5);
    }

    @Test
    void a_number_that_covers_two_projects_is_compared_with_neither() {
        var shared = new GoalStanding(goal(Goal.Unit.PERSONS, 1600), "Lumena", FEBRUARY);

        assertThat(shared.share()).isEmpty();
        assertThat(html(List.of(shared), FEBRUARY)).contains("Målet gäller tillsammans med Lumena");
    }

    @Test
    void the_sentence_says_what_the_bar_shows() {
        var html = html(List.of(new GoalStanding(goal(Goal.Unit.PERSONS, 2500), null, FEBRUARY)), FEBRUARY);

        assertThat(html)
                .contains(
                        "412 av 2 500 deltagare. Strecket visar hur långt tiden har gått (16 %). Siffror per 28 februari 2025.")
                .contains("Kvinnor 298, män 106, annat eller okänt 8. Totalt 412.")
                .doesNotContain("Inga siffror ännu");
    }

    @Test
    void numbers_too_small_to_show_are_not_shown() {
        var small = new Snapshot(LocalDate.of(2025, 2, 28), 6, null, null, null, 2, 6, 30, 1);

        assertThat(html(List.of(), small))
                .contains(
                        "Kvinnor visas inte, män visas inte, annat eller okänt visas inte. Totalt 6.",
                        "Två punkter (..) står för ett tal som är så litet");
    }

    @Test
    void without_a_snapshot_the_page_says_so_and_shows_only_the_time() {
        assertThat(html(List.of(new GoalStanding(goal(Goal.Unit.PERSONS, 2500), null, null)), null))
                .contains("Inga siffror ännu.", "Mål: 2 500 deltagare.", "16 % av tiden har gått");
    }

    private String html(List<GoalStanding> goals, @Nullable Snapshot snapshot) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.framsteg")
                .render(
                        "project/standing.jte",
                        Map.of("frame", frame(), "standing", new Standing(project, TODAY, snapshot, goals)),
                        output);
        return output.toString().replace('\u00a0', ' ');
    }

    private static Frame frame() {
        return new Frame(
                new Wordbook().in(Language.SV),
                "/",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                true,
                false,
                List.of(),
                List.of(),
                Look.ours(),
                FormDrafts.NONE);
    }

    private Goal goal(Goal.Unit unit, int value) {
        return new Goal(
                Ids.next(), project.id(), "Beslutet", "", "PARTICIPANTS", unit, value, false, null, null, null, 1);
    }

    private static Project project() {
        var register = ((RegisterReading.Understood) RegisterCheck.judge(
                        RegisterText.read("Namn: A\nStartdatum: 2024-10-01\nSlutdatum: 2027-06-30\nProjektägare: B"),
                        ExampleCodes.BOOK))
                .record();
        var recorded = new Decision.Recorded(
                1,
                new Decision(Decision.Kind.GRANT, null, ""),
                TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
                null);
        return new Project(
                UUID.randomUUID(),
                "a",
                UUID.randomUUID(),
                ProjectKind.COMPETENCE,
                true,
                1,
                new ProjectVersion(recorded, register, new FinancingShares(null, null, null)));
    }
}
