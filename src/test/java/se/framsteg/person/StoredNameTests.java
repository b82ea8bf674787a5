package se.framsteg.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.framsteg.shared.Ids;

class StoredNameTests {
    @Test
    void the_name_of_a_person_from_a_form_or_an_import_is_composed() {
        assertThat(NewPerson.named(" A\u030asa  O\u0308st ", Ids.next()).name()).isEqualTo("\u00c5sa \u00d6st");
    }
}
