package se.framsteg.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.organisation.Association;
import se.framsteg.project.ProjectHomes.Homes;
import se.framsteg.shared.Ids;

/** Which association a project belongs to: said by the owner's number, otherwise asked; never the first of a list. */
class ProjectHomesTests {

    private static final Association FIRST = association("A-förbundet", null);
    private static final Association OWNER = association("Östra förbundet", "2220002162");

    @ParameterizedTest
    @ValueSource(strings = {"2220002162", "222000-2162", "16222000-2162"})
    void the_owners_number_says_which_association_it_is(String number) {
        assertThat(new Homes(List.of(FIRST, OWNER), List.of(FIRST, OWNER), false).likely(number))
                .isEqualTo(OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "222000-2485", "222000-2163", "Östra förbundet"})
    void an_owner_that_is_no_association_here_is_asked_about(String number) {
        assertThat(new Homes(List.of(FIRST, OWNER), List.of(FIRST, OWNER), false).likely(number))
                .isNull();
    }

    @Test
    void an_owner_where_one_has_no_right_is_named_and_never_chosen() {
        var third = association("Tredje förbundet", null);
        var homes = new Homes(List.of(FIRST, OWNER, third), List.of(FIRST, third), false);

        assertThat(homes.likely("2220002162")).isNull();
        assertThat(homes.owner("2220002162")).contains(OWNER);
    }

    @Test
    void the_only_association_where_one_may_is_the_one() {
        assertThat(new Homes(List.of(FIRST, OWNER), List.of(FIRST), false).likely(""))
                .isEqualTo(FIRST);
    }

    private static Association association(String name, @org.jspecify.annotations.Nullable String number) {
        return new Association(Ids.next(), name.toLowerCase(), null, name, "", number);
    }
}
