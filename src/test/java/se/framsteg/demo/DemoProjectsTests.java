package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.project.Goal;
import se.framsteg.project.Goals;
import se.framsteg.project.ProjectContext;
import se.framsteg.project.Relation;
import se.framsteg.project.SubProjects;

/** The demonstration's projects are those of the field, with their goals and links. */
@FrameTest
class DemoProjectsTests {

    @Autowired
    DemoProjects demo;

    @Autowired
    Goals goals;

    @Autowired
    SubProjects subProjects;

    @Autowired
    ProjectContext context;

    @Autowired
    Acting acting;

    @Test
    void nine_projects_are_loaded_once_and_published() {
        var first = demo.load();
        var again = demo.load();

        assertThat(again.keySet()).isEqualTo(first.keySet());
        assertThat(again)
                .containsKeys(
                        "conecto-plus",
                        "conecto",
                        "lumena",
                        "inkluderingslyftet",
                        "mia-vidare",
                        "samma",
                        "yrkeskedjor",
                        "forstudie-vagar-in",
                        "forstudie-gemensam-kunskap");
        assertThat(again.get("conecto-plus").published()).isTrue();
        assertThat(again.get("conecto-plus").version().shares().whole()).isTrue();
    }

    @Test
    void texts_that_say_different_numbers_are_goals_beside_each_other() {
        var projects = demo.load();

        assertThat(job(() -> goals.of(projects.get("inkluderingslyftet").id())))
                .extracting(Goal::value)
                .containsExactly(1000, 1650);
        assertThat(job(() -> goals.of(projects.get("lumena").id())))
                .extracting(Goal::value)
                .containsExactly(1600, 1600);
        assertThat(job(() -> goals.of(projects.get("conecto").id())))
                .extracting(Goal::value)
                .containsExactly(1000, 1600);
    }

    @Test
    void conecto_plus_has_a_forerunner_and_a_twin_and_lumena_seven_parts() {
        var projects = demo.load();

        assertThat(job(() -> context.of(projects.get("conecto-plus").id())).relations())
                .containsExactlyInAnyOrder(
                        new Relation(projects.get("conecto").id(), Relation.Kind.FORERUNNER),
                        new Relation(projects.get("lumena").id(), Relation.Kind.TWIN));
        assertThat(job(() -> subProjects.of(projects.get("lumena").id()))).hasSize(7);
    }

    private <T> T job(Supplier<T> work) {
        return acting.as(new Actor.Job("test"), "test", work);
    }
}
