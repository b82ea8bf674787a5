package se.framsteg.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.NotFound;

/** Organisations come from public forms: found however they are spelt, pending until staff accept or merge them. */
@FrameTest
class OrganisationsTests {
    @Autowired
    Organisations organisations;

    @Autowired
    Acting acting;

    private final Actor visitor = new Actor.Visitor();
    private final Actor job = new Actor.Job("test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Försäkringskassan Ängelholm",
                "forsakringskassan angelholm",
                "FÖRSÄKRINGSKASSAN, ÄNGELHOLM",
                "Försäkringskasan Ängelholm",
                "Försäkringskassan i Ängelholm",
                "ängelholm",
            })
    void an_organisation_is_found_however_it_is_spelt(String typed) {
        var id = add("Försäkringskassan Ängelholm");

        assertThat(as(visitor, () -> organisations.search(typed, 10)))
                .extracting(OrganisationHit::id)
                .contains(id);
    }

    @Test
    void a_name_that_begins_as_it_was_typed_comes_first() {
        add("Stiftelsen Vinö Kvarn");
        var first = add("Vinö Kvarn");

        assertThat(as(visitor, () -> organisations.search("vinö k", 10))
                        .getFirst()
                        .id())
                .isEqualTo(first);
    }

    @Test
    void the_same_name_typed_twice_is_one_organisation_and_one_workplace() {
        var first = propose("Kallhälls Snickeri", "Verkstaden Öst");
        var again = propose(" kallhalls  SNICKERI ", "verkstaden öst");

        assertThat(again).isEqualTo(first);
        assertThat(first.workplace()).isNotNull();
    }

    @Test
    void what_is_known_is_found_whole_or_not_at_all() {
        var found = propose("Kolmårdens Trä", "Sågen");

        assertThat(as(visitor, () -> organisations.known("kolmårdens trä", "SÅGEN")))
                .contains(found);
        assertThat(as(visitor, () -> organisations.known("Kolmårdens Trä", "")))
                .contains(new Found(found.organisation(), null));
        assertThat(as(visitor, () -> organisations.known("Kolmårdens Trä", "Kontoret")))
                .isEmpty();
        assertThat(as(visitor, () -> organisations.known("Kolmårdens Tegel", null)))
                .isEmpty();
    }

    @Test
    void a_new_name_is_pending_and_no_visitor_finds_it() {
        var found = propose("Runby Handelsbod", null);

        assertThat(as(visitor, () -> organisations.search("Runby Handelsbod", 10)))
                .isEmpty();
        assertThat(as(visitor, () -> organisations.get(found.organisation())).status())
                .isEqualTo(Status.PENDING);

        as(job, () -> {
            organisations.accept(found.organisation());
            return true;
        });

        assertThat(as(visitor, () -> organisations.search("Runby Handelsbod", 10)))
                .extracting(OrganisationHit::id)
                .containsExactly(found.organisation());
    }

    @Test
    void two_who_type_the_same_new_name_at_once_get_one_organisation() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 24)
                    .<Callable<Found>>mapToObj(i -> () -> propose("Samtidigt AB", "Kontoret"))
                    .toList();
            var answers = pool.invokeAll(tasks).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();

            assertThat(answers).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "!!!"})
    void a_text_without_a_letter_or_digit_is_no_name(String typed) {
        assertThat(Organisations.isName(typed)).isFalse();
        assertThatThrownBy(() -> propose(typed, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_in_other_scripts_are_told_apart() {
        assertThat(propose("جمعية الأمل", null).organisation())
                .isNotEqualTo(propose("جمعية النور", null).organisation());
    }

    @Test
    void a_merged_name_leads_to_the_organisation_it_was_merged_into() {
        var right = add("Österåkers kommun");
        organisationsWorkplace(right, "Vuxenutbildningen");
        var wrong = propose("Öster-åker kommun", "Vuxenutbildningen");
        var elsewhere = propose("Öster-åker kommun", "Arbetsmarknadsenheten");

        var preview = as(job, () -> organisations.preview(wrong.organisation(), right));
        assertThat(preview.joined()).containsExactly("Vuxenutbildningen");
        assertThat(preview.moved()).containsExactly("Arbetsmarknadsenheten");

        merge(wrong.organisation(), right);

        assertThat(propose("Öster-åker kommun", "Arbetsmarknadsenheten"))
                .isEqualTo(new Found(right, elsewhere.workplace()));
        assertThat(propose("Öster-åker kommun", "Vuxenutbildningen"))
                .isEqualTo(propose("Österåkers kommun", "Vuxenutbildningen"));
        assertThat(as(job, () -> organisations.history(right)))
                .extracting(Decision::action)
                .contains("ABSORBED");
        assertThatThrownBy(() -> merge(wrong.organisation(), right)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_chain_of_merges_leads_to_its_end() {
        var a = propose("Kedjan ett", null).organisation();
        var b = propose("Kedjan två", null).organisation();
        var c = propose("Kedjan tre", null).organisation();
        merge(a, b);
        merge(b, c);

        assertThat(propose("Kedjan ett", null).organisation()).isEqualTo(c);
    }

    @Test
    void the_old_name_still_leads_to_an_organisation_that_was_renamed() {
        var id = add("Landstinget Mälarvik");
        var version = as(job, () -> organisations.get(id)).version();

        change(id, version, "Region Mälarvik");

        assertThat(propose("Landstinget Mälarvik", null).organisation()).isEqualTo(id);
        assertThatThrownBy(() -> change(id, version, "Mälarvik")).isInstanceOf(Conflict.class);
    }

    @Test
    void only_staff_with_the_right_change_names() {
        var id = propose("Otillåten AB", null).organisation();
        var stranger = new Actor.Staff(UUID.randomUUID(), "Bo");

        for (var actor : List.of(visitor, stranger)) {
            assertThatThrownBy(() -> as(actor, () -> {
                        organisations.accept(id);
                        return true;
                    }))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(actor, () -> organisations.history(id))).isInstanceOf(NotFound.class);
        }
    }

    private UUID add(String name) {
        return as(job, () -> organisations.add(OrganisationFacts.named(name)));
    }

    private void organisationsWorkplace(UUID organisation, String name) {
        as(job, () -> organisations.addWorkplace(organisation, name, null));
    }

    private Found propose(String organisation, String workplace) {
        return as(visitor, () -> organisations.findOrPropose(organisation, workplace, null));
    }

    private void merge(UUID from, UUID into) {
        as(job, () -> {
            organisations.merge(from, into);
            return true;
        });
    }

    private void change(UUID id, int version, String name) {
        as(job, () -> {
            organisations.change(id, version, OrganisationFacts.named(name));
            return true;
        });
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }
}
