package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** A demonstration can be made as large as one wants to try. */
@FrameTest
class SyntheticWorldTests {
    @Autowired
    DatabaseSettings database;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Test
    void each_person_takes_part_ten_times_and_progress_is_told() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var project = examples.published(examples.association(), "Provlast " + ExampleProjects.unique());
        var told = new ArrayList<Integer>();

        new SyntheticWorld(database.ownerSource(), project.slug()).load(130, told::add);

        assertThat(told).isEqualTo(List.of(130));
        assertThat(count("person.tie", project.id())).isEqualTo(130);
        assertThat(count("report.participation", project.id())).isEqualTo(130);
        assertThat(count("course.attendance", project.id())).isEqualTo(1300);
        assertThat(count("course.course_date", project.id())).isEqualTo(2);
    }

    @Test
    void a_project_that_is_not_there_is_said_in_a_sentence() {
        assertThatThrownBy(() -> new SyntheticWorld(database.ownerSource(), "finns-inte").load(1, done -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("finns-inte");
    }

    private long count(String table, java.util.UUID project) {
        return JdbcClient.create(database.ownerSource())
                .sql("select count(*) from " + table + " where project_id = :project")
                .param("project", project)
                .query(Long.class)
                .single();
    }
}
