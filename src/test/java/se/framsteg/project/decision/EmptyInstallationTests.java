package se.framsteg.project.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.framsteg.organisation.Association;
import se.framsteg.project.CodeBook;
import se.framsteg.project.ProjectHomes.Homes;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Ids;

/** Where there is no association yet, the form of a project says so first. */
class EmptyInstallationTests {

    @Test
    void without_any_association_that_comes_first_and_without_a_right_somebody_else_is_asked() {
        var one = new Association(Ids.next(), "prov", null, "Provförbundet", "", null);

        assertThat(page(new Homes(List.of(), List.of(), true)).hindrance()).isEqualTo("first");
        assertThat(page(new Homes(List.of(one), List.of(), false)).hindrance()).isEqualTo("elsewhere");
        assertThat(page(new Homes(List.of(one), List.of(one), true)).hindrance())
                .isEmpty();
    }

    private static DecisionPage page(Homes homes) {
        return new DecisionPage(
                DecisionForm.of(Map.of()),
                FieldErrors.none(),
                List.of(),
                null,
                false,
                homes,
                new CodeBook(List.of()),
                List.of(),
                List.of());
    }
}
