package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** The public figures of a project are monthly snapshots, and too small ones are not shown. */
@FrameTest
class SnapshotTests {
    @Autowired
    Snapshots snapshots;

    @Autowired
    Months months;

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

    MonthWorld world;

    @BeforeEach
    void a_project() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
    }

    @Test
    void visitors_read_the_last_snapshot() {
        have_attended(12);

        var shown = acting.as(new Actor.Visitor(), "test", () -> snapshots.latest(world.id()));

        assertThat(shown).isPresent();
        assertThat(shown.get().persons()).isEqualTo(12);
        assertThat(projectPage()).contains("12");
    }

    @Test
    void figures_that_could_point_at_somebody_are_not_shown() {
        have_attended(3);

        assertThat(acting.as(new Actor.Visitor(), "test", () -> snapshots.latest(world.id()))
                        .map(s -> s.persons()))
                .isEmpty();
    }

    private void have_attended(int count) {
        for (int i = 0; i < count; i++) {
            world.attended(world.person("Deltagare " + i), LocalDate.of(2024, 11, 13), 60);
        }
        acting.as(new Actor.Job("test"), "test", () -> {
            months.settle(world.id());
            snapshots.refill(world.id());
        });
    }

    private String projectPage() {
        var project = acting.as(new Actor.Job("test"), "test", () -> projects.get(world.id()));
        var answer = mvc.get().uri("/projekt/" + project.slug()).exchange();
        assertThat(answer).hasStatus(200);
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
