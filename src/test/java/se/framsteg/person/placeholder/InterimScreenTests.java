package se.framsteg.person.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Identities;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** An administrator decides whether interim numbers are kept, and nobody else does. */
@FrameTest
class InterimScreenTests {
    private static final String AT = "/arbete/skyddade-i-filen";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Identities identities;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    private AsStaff administrator;

    @Test
    void interim_numbers_are_refused_until_an_administrator_says_otherwise_and_on_what_ground() {
        administrator = somebody("administrator");
        assertThat(administrator.get(AT)).bodyText().contains("Interimsnummer", "Nej, de avvisas");
        assertThat(allow("true", "")).hasStatus(422).bodyText().contains("Skriv vem som har beslutat det");
        assertThat(identities.interimAllowed()).isFalse();

        assertThat(allow("true", "Förbundschefen, 3 mars 2025")).hasStatus(303);
        assertThat(identities.interimAllowed()).isTrue();
        assertThat(administrator.get(AT)).bodyText().contains("<option value=\"true\" selected>");

        var leader = somebody("projektledare");
        assertThat(leader.get(AT)).hasStatus(404);
        assertThat(leader.post(AT + "/interim").param("allowed", "false").param("ground", "Nej"))
                .hasStatus(404);
        assertThat(identities.interimAllowed()).isTrue();
    }

    @AfterEach
    void as_it_is_shipped() {
        allow("false", "shipped");
        assertThat(identities.interimAllowed()).isFalse();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult allow(String allowed, String ground) {
        return administrator
                .post(AT + "/interim")
                .param("allowed", allowed)
                .param("ground", ground)
                .exchange();
    }

    private AsStaff somebody(String role) {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var scope = role.equals("administrator") ? null : examples.association();
        return new AsStaff(mvc, examples.colleague("Nora", role, scope));
    }
}
