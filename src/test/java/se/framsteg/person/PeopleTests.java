package se.framsteg.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.access.Scopes;
import se.framsteg.organisation.CheckDigit;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotAllowed;
import se.framsteg.shared.NotFound;

/** People are recognised, seen through their projects only, numbered once, merged and unmerged. */
@FrameTest
class PeopleTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Protection protection;

    @Autowired
    Merges merges;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private final Actor visitor = new Actor.Visitor();
    private final Actor job = new Actor.Job("test");
    private UUID conecto;
    private UUID lumena;
    private Actor.Staff sara;
    private Actor.Staff bo;
    private String at;

    @BeforeEach
    void two_projects_and_a_leader_of_each() {
        conecto = project();
        lumena = project();
        sara = staff("projektledare", conecto);
        bo = staff("projektledare", lumena);
        at = "@" + UUID.randomUUID() + ".example";
    }

    // Recognising

    @Test
    void whoever_confirms_a_known_address_is_recognised_also_in_another_project() {
        var first = recognise("Amina Nur", "amina" + at, conecto);

        assertThat(recognise("amina nur", " Amina" + at.toUpperCase() + " ", lumena))
                .isEqualTo(first);
        assertThat(recognise("Amina Hodan Nur", "amina" + at, conecto)).isEqualTo(first);
        assertThat(recognise("Amina Nuur", "amina" + at, conecto)).isEqualTo(first);
    }

    @Test
    void two_names_on_one_shared_address_are_two_people() {
        assertThat(recognise("Anna Berg", "kurs" + at, conecto))
                .isNotEqualTo(recognise("Anna Ek", "kurs" + at, conecto));
        assertThat(recognise("Anna", "kurs" + at, conecto)).isNotEqualTo(recognise("Anna Berg", "kurs" + at, conecto));
    }

    @Test
    void an_address_that_nobody_has_confirmed_says_nothing_about_who_somebody_is() {
        var registered = as(
                sara, () -> people.create(NewPerson.named("Leila Said", conecto).withEmail("leila" + at)));

        assertThat(recognise("Leila Said", "leila" + at, conecto)).isNotEqualTo(registered);
    }

    // Seeing

    @Test
    void somebody_with_rights_in_one_project_sees_nothing_of_the_people_in_another() {
        var amina = recognise("Amina Kvist", "amina" + at, lumena);
        give(bo, amina, number("19850709", 910));

        assertThat(as(bo, () -> people.find(amina))).isPresent();
        assertThat(as(sara, () -> people.find(amina))).isEmpty();
        assertThat(as(sara, () -> people.contacts(amina))).isEmpty();
        assertThat(as(sara, () -> people.identity(amina))).isEmpty();
        assertThat(search(sara, "Amina Kvist")).isEmpty();
        assertThat(search(bo, "amina kvi")).contains(amina);
        assertThatThrownBy(() -> as(sara, () -> identities.show(amina))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(sara, () -> merges.preview(amina, amina))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_query_that_forgets_to_ask_gets_nothing() {
        var amina = recognise("Amina Glömsk", "amina" + at, lumena);
        give(bo, amina, number("19850709", 930));
        protect(bo, recognise("Vera Dold", "vera" + at, lumena));

        for (var table : List.of(
                "person.person where id = :person",
                "person.tie where person_id = :person",
                "person.contact where person_id = :person",
                "person.identity where person_id = :person",
                "person.published_person where id = :person",
                "person.protection where :person is not null and recorded_by <> access.actor()",
                "person.identity_secret s where :person is not null and not exists (select 1 from person.identity i where i.id = s.identity_id)")) {
            for (var actor :
                    List.of(visitor, sara, new Actor.Participant(Ids.next(), "Kim"), new Actor.Link(Ids.next()))) {
                assertThat(count(actor, table, amina))
                        .as("%s as %s", table, actor.kind())
                        .isZero();
            }
        }
        assertThat(count(bo, "person.person where id = :person", amina)).isEqualTo(1);
        assertThatThrownBy(() -> count(bo, "person.name_search where person_id = :person", amina))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_program_cannot_tie_merge_or_number_people_past_the_functions() {
        var amina = recognise("Amina Fast", "amina" + at, lumena);

        for (var sql : List.of(
                "insert into person.tie (person_id, project_id, since) values (:person, :project, now())",
                "update person.person set merged_into = null where id = :person and :project is not null",
                "insert into person.identity (id, person_id) values (:project, :person)",
                "select person.tie_to(:person, :project, now())::text",
                "select person.by_lookup('\\x00'::bytea) where :person is not null and :project is not null",
                "select person.behind('Amina Fast', 'a@b.se', :project) where :person is not null",
                "select person.ask(:person, :person, :project, 'NUMBER', null, '', now())::text",
                "select person.hide_records(:person, 'SECRECY_MARKING', 'x', now())::text where :project is not null",
                "select * from person.request where :person is not null and :project is not null",
                "select person.add_contact(gen_random_uuid(), :person, :project, 'EMAIL', 'a@b.se', now())::text")) {
            assertThatThrownBy(() -> as(
                            sara,
                            () -> transaction.execute(status -> jdbc.sql(sql)
                                    .param("person", amina)
                                    .param("project", conecto)
                                    .query()
                                    .listOfRows())))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_colleagues_name_is_seen_by_colleagues_and_a_participant_sees_the_own_person() {
        var karin = as(job, () -> people.createColleague("Karin Lund"));
        var kim = recognise("Kim Åberg", "kim" + at, lumena);

        assertThat(as(sara, () -> people.get(karin)).name()).isEqualTo("Karin Lund");
        assertThat(as(visitor, () -> people.find(karin))).isEmpty();
        assertThat(as(new Actor.Participant(kim, "Kim"), () -> people.find(kim)))
                .isPresent();
        assertThat(as(new Actor.Participant(kim, "Kim"), () -> people.find(karin)))
                .isEmpty();
    }

    @Test
    void who_only_reads_may_not_change_and_nobody_changes_what_another_has_just_changed() {
        var amina = recognise("Amina Ort", "amina" + at, conecto);
        var reader = staff("revisor", conecto);

        assertThatThrownBy(() -> change(reader, amina, 1)).isInstanceOf(NotAllowed.class);
        change(sara, amina, 1);
        assertThatThrownBy(() -> change(sara, amina, 1)).isInstanceOf(Conflict.class);
    }

    // Searching

    @Test
    void people_are_found_by_any_part_of_the_name_and_by_its_sound() {
        var amina = recognise("Åsa-Lena Öqvist", "asa" + at, conecto);

        for (var typed : List.of("åsa", "oqvist", "öqvist asa", "ÅSA-LENA", "lena ö")) {
            assertThat(search(sara, typed)).as(typed).contains(amina);
        }
        assertThat(search(sara, "")).isEmpty();
        assertThat(search(sara, "Berglund")).doesNotContain(amina);
    }

    // Numbers

    @Test
    void a_number_is_kept_encrypted_shown_masked_and_gives_the_gender() {
        var number = number("19850709", 920);
        var amina = recognise("Amina Nummer", "amina" + at, conecto);

        assertThat(give(sara, amina, number)).isEqualTo(GivenAnswer.GIVEN);

        assertThat(as(sara, () -> people.identity(amina)).orElseThrow().masked())
                .isEqualTo("19850709-****");
        assertThat(as(sara, () -> people.get(amina)).gender()).isEqualTo(Gender.WOMAN);
        assertThat(as(sara, () -> identities.show(amina))).isEqualTo(number);
        assertThat(readings("person.identity", amina)).isEqualTo(1);
        assertThat(wholeDatabaseHolds(number)).isFalse();
    }

    @Test
    void a_personal_number_takes_the_place_of_a_coordination_number_and_the_person_stays_one() {
        var amina = recognise("Amina Samordnad", "amina" + at, conecto);
        var coordination = number("19850769", 940);
        var personal = number("19850709", 940);

        assertThat(give(sara, amina, coordination)).isEqualTo(GivenAnswer.GIVEN);
        assertThat(give(sara, amina, personal)).isEqualTo(GivenAnswer.REPLACED);
        assertThat(give(sara, amina, personal)).isEqualTo(GivenAnswer.SAME);
        assertThat(give(sara, amina, number("19850769", 942))).isEqualTo(GivenAnswer.WEAKER);

        assertThat(as(sara, () -> people.identity(amina)).orElseThrow().kind()).isEqualTo(IdentityNumber.Kind.PERSONAL);
        assertThat(as(
                        sara,
                        () -> people.create(
                                NewPerson.named("A. Samordnad", conecto).with(coordination))))
                .isEqualTo(amina);
    }

    @Test
    void a_replaced_number_can_be_forgotten() {
        var amina = recognise("Amina Ny", "amina" + at, conecto);
        var old = number("19850709", 960);
        give(sara, amina, old);
        give(sara, amina, number("19850710", 962));

        as(sara, () -> {
            identities.forgetReplaced(amina);
            return true;
        });

        assertThat(as(
                        sara,
                        () -> people.create(NewPerson.named("Någon", conecto).with(old))))
                .isNotEqualTo(amina);
        assertThat(as(sara, () -> identities.show(amina)).firstEight()).isEqualTo("19850710");
    }

    @Test
    void a_number_that_another_record_has_is_not_kept_twice_but_noted_for_staff() {
        var number = number("19850709", 970);
        var amina = recognise("Amina Först", "amina" + at, conecto);
        var again = recognise("A Först", "annan" + at, conecto);
        give(sara, amina, number);

        assertThat(as(job, () -> identities.give(again, number, Identities.Source.PARTICIPANT)))
                .isEqualTo(GivenAnswer.ANOTHER);

        assertThat(as(sara, () -> people.identity(again))).isEmpty();
        assertThat(as(sara, () -> merges.sameNumber(again)))
                .extracting(Person::id)
                .containsExactly(amina);
    }

    @Test
    void whoever_may_not_read_numbers_sees_the_mask_and_no_more() {
        var amina = recognise("Amina Mask", "amina" + at, conecto);
        give(sara, amina, number("19850709", 980));
        var subLeader = staff("delprojektledare", conecto);

        assertThat(as(subLeader, () -> people.identity(amina))).isPresent();
        assertThatThrownBy(() -> as(subLeader, () -> identities.show(amina))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(subLeader, () -> identities.forFile(conecto, List.of(amina))))
                .isInstanceOf(NotFound.class);
    }

    // Candidates for imports

    @Test
    void an_import_learns_whom_a_row_may_be_and_nothing_of_strangers() {
        var number = number("19850709", 990);
        var known = recognise("Amina Import", "amina" + at, conecto);
        var stranger = recognise("Bea Främling", "bea" + at, lumena);
        give(bo, stranger, number);

        assertThat(as(sara, () -> people.findCandidates("Amina Import", "amina" + at, number)))
                .containsExactly(new Candidate(known, Candidate.FoundBy.ADDRESS, "Amina Import"));
    }

    // Protection

    @Test
    void a_protected_person_stands_under_an_alias_and_is_found_by_no_search() {
        var vera = recognise("Vera Hemlig", "vera" + at, conecto);
        give(sara, vera, number("19850709", 900));
        var subLeader = staff("delprojektledare", conecto);

        var alias = protect(subLeader, vera);

        assertThat(alias).doesNotContain("Vera", "skydd", "Skydd");
        for (var actor : List.of(sara, subLeader)) {
            assertThat(as(actor, () -> people.get(vera)).name()).isEqualTo(alias);
            assertThat(search(actor, "Vera Hemlig")).isEmpty();
            assertThat(search(actor, alias)).isEmpty();
        }
        assertThat(as(subLeader, () -> people.contacts(vera))).isEmpty();
        assertThat(as(subLeader, () -> people.identity(vera))).isEmpty();
        assertThat(as(subLeader, () -> protection.behind(vera))).isEmpty();
        assertThat(as(sara, () -> protection.behind(vera)).orElseThrow().realName())
                .isEqualTo("Vera Hemlig");
        assertThat(as(sara, () -> people.contacts(vera))).hasSize(1);
        assertThat(count(subLeader, "person.person where name like 'Vera%' and :person is not null", vera))
                .isZero();
    }

    @Test
    void a_protected_person_is_still_recognised_by_the_own_name_and_gets_it_back_when_the_protection_ends() {
        var vera = recognise("Vera Igen", "vera" + at, conecto);
        protect(sara, vera);

        assertThat(recognise("Vera Igen", "vera" + at, conecto)).isEqualTo(vera);

        as(sara, () -> {
            protection.lift(vera);
            return true;
        });
        assertThat(as(sara, () -> people.get(vera)).name()).isEqualTo("Vera Igen");
        assertThat(search(sara, "Vera Igen")).contains(vera);
    }

    @Test
    void the_file_gets_the_number_the_placeholder_or_the_reason_why_there_is_none() {
        var number = number("19640823", 323);
        var open = recognise("Olle Öppen", "olle" + at, conecto);
        var vera = recognise("Vera Fil", "vera" + at, conecto);
        var sten = recognise("Sten Fil", "sten" + at, conecto);
        var none = recognise("Ingen Siffra", "ingen" + at, conecto);
        give(sara, open, number);
        give(sara, vera, number("19850709", 902));
        give(sara, sten, number("19850709", 901));
        protect(sara, vera);
        protect(sara, sten);

        assertThat(as(sara, () -> identities.forFile(conecto, List.of(open, vera, sten, none))))
                .containsEntry(open, new FileIdentity.Number(number.twelve()))
                .containsEntry(vera, new FileIdentity.Placeholder("19850709TF29"))
                .containsEntry(sten, new FileIdentity.NotConfirmed(Gender.MAN))
                .containsEntry(none, new FileIdentity.Missing());
        assertThat(readings("person.identity.file", open)).isEqualTo(1);
    }

    // Merging

    @Test
    void a_merge_makes_two_records_one_and_its_undoing_makes_them_two_again_exactly() {
        var old = recognise("Amina Dubbel", "ett" + at, conecto);
        var kept = recognise("Amina Dubbel-Nur", "tva" + at, conecto);
        give(sara, old, number("19850769", 904));
        give(sara, kept, number("19850709", 904));
        var before = snapshot(old, kept);

        var preview = as(sara, () -> merges.preview(old, kept));
        assertThat(preview.hindrance()).isNull();
        assertThat(preview.contacts()).hasSize(2);
        assertThat(preview.kept().orElseThrow().kind()).isEqualTo(IdentityNumber.Kind.PERSONAL);

        var merge = as(sara, () -> merges.merge(old, kept));
        assertThat(as(sara, () -> people.current(old))).isEqualTo(kept);
        assertThat(recognise("Amina Dubbel", "ett" + at, conecto)).isEqualTo(kept);
        assertThat(as(sara, () -> identities.show(old)).kind()).isEqualTo(IdentityNumber.Kind.PERSONAL);
        assertThat(search(sara, "Amina Dubbel")).contains(kept).doesNotContain(old);

        undo(merge);
        assertThat(snapshot(old, kept)).isEqualTo(before);
        assertThat(search(sara, "Amina Dubbel")).contains(kept, old);
    }

    @Test
    void a_merge_can_be_undone_for_thirty_days_and_not_after() {
        var old = recognise("Amina Sen", "ett" + at, conecto);
        var kept = recognise("Amina Senare", "tva" + at, conecto);
        var merge = as(sara, () -> merges.merge(old, kept));

        clock.forward(java.time.Duration.ofDays(31));
        try {
            assertThatThrownBy(() -> undo(merge)).isInstanceOf(Conflict.class);
        } finally {
            clock.reset();
        }
        undo(merge);
        assertThatThrownBy(() -> undo(merge)).isInstanceOf(Conflict.class);
    }

    @Test
    void the_later_of_two_merges_in_a_chain_is_undone_first() {
        var a = recognise("Amina Alfa", "a" + at, conecto);
        var b = recognise("Amina Beta", "b" + at, conecto);
        var c = recognise("Amina Gamma", "c" + at, conecto);
        var first = as(sara, () -> merges.merge(a, b));
        var second = as(sara, () -> merges.merge(b, c));
        assertThat(as(sara, () -> people.current(a))).isEqualTo(c);

        assertThatThrownBy(() -> undo(first)).isInstanceOf(Conflict.class);
        undo(second);
        assertThat(as(sara, () -> people.current(a))).isEqualTo(b);
        undo(first);
        assertThat(as(sara, () -> people.current(a))).isEqualTo(a);
    }

    @Test
    void what_a_merge_would_break_is_refused_with_its_reason() {
        var one = recognise("Ett Nummer", "ett" + at, conecto);
        var other = recognise("Annat Nummer", "tva" + at, conecto);
        var hidden = recognise("Dold Person", "tre" + at, conecto);
        give(sara, one, number("19850709", 906));
        give(sara, other, number("19850709", 908));
        protect(sara, hidden);

        assertThat(hindrance(one, one)).isEqualTo("person.merge.same");
        assertThat(hindrance(one, other)).isEqualTo("person.merge.two_numbers");
        assertThat(hindrance(hidden, one)).isEqualTo("person.merge.other_way");
        assertThat(hindrance(one, hidden)).isNull();
    }

    @Test
    void nobody_merges_a_person_whom_they_may_not_change() {
        var mine = recognise("Amina Min", "ett" + at, conecto);
        var theirs = recognise("Amina Din", "tva" + at, lumena);

        assertThatThrownBy(() -> as(sara, () -> merges.merge(mine, theirs))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(staff("revisor", conecto), () -> merges.preview(mine, mine)))
                .isInstanceOf(NotFound.class);
    }

    // Information

    @Test
    void what_a_person_was_told_is_kept_as_it_was_said() {
        var amina = recognise("Amina Upplyst", "amina" + at, conecto);
        var told =
                new Information(Information.Kind.INFORMED, "Rapport till fonden", "SCB, Svenska ESF-rådet", "2025-01");

        as(new Actor.Link(Ids.next()), () -> people.inform(amina, conecto, told));

        assertThat(count(sara, "person.information where person_id = :person and text_version = '2025-01'", amina))
                .isEqualTo(1);
        assertThat(count(bo, "person.information where person_id = :person", amina))
                .isZero();
    }

    private List<String> snapshot(UUID... records) {
        return as(
                job,
                () -> transaction.execute(status -> jdbc.sql("""
                select p.id || ' ' || p.name || ' ' || coalesce(p.merged_into::text, '-') || ' ' ||
                       (select string_agg(t.project_id::text, ',' order by t.project_id) from person.tie t where t.person_id = p.id)
                  from person.person p where p.id = any(:records) order by p.id
                """)
                        .param("records", records)
                        .query(String.class)
                        .list()));
    }

    private String hindrance(UUID from, UUID into) {
        return as(sara, () -> merges.preview(from, into)).hindrance();
    }

    private void undo(UUID merge) {
        as(sara, () -> {
            merges.undo(merge);
            return true;
        });
    }

    private UUID recognise(String name, String email, UUID project) {
        return as(visitor, () -> people.recognise(name, email, project));
    }

    private GivenAnswer give(Actor actor, UUID person, IdentityNumber number) {
        return as(actor, () -> identities.give(person, number, Identities.Source.STAFF));
    }

    private String protect(Actor actor, UUID person) {
        return as(actor, () -> protection.protect(person, ProtectionKind.SECRECY_MARKING));
    }

    private void change(Actor actor, UUID person, int version) {
        as(actor, () -> {
            people.change(person, version, "Amina Ortved", Gender.WOMAN, Language.SV);
            return true;
        });
    }

    private List<UUID> search(Actor actor, String typed) {
        return as(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select person_id from person.search(:q, 50)")
                        .param("q", typed)
                        .query(UUID.class)
                        .list()));
    }

    private int count(Actor actor, String from, UUID person) {
        return as(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + from)
                        .param("person", person)
                        .query(Integer.class)
                        .single()));
    }

    private int readings(String action, UUID person) {
        return as(
                job,
                () -> transaction.execute(status -> jdbc.sql("""
                select count(*) from access.audit_line where kind = 'READ' and action = :action and :person = any(persons)
                """)
                        .param("action", action)
                        .param("person", person)
                        .query(Integer.class)
                        .single()));
    }

    private boolean wholeDatabaseHolds(IdentityNumber number) {
        return as(
                job,
                () -> transaction.execute(status -> jdbc.sql("""
                select exists (select 1 from person.identity i join person.identity_secret s on s.identity_id = i.id
                                where i::text like :number or encode(s.cipher, 'escape') like :number)
                    or exists (select 1 from access.audit_line a where a::text like :number)
                """)
                        .param("number", "%" + number.twelve().substring(2) + "%")
                        .query(Boolean.class)
                        .single()));
    }

    private UUID project() {
        var id = Ids.next();
        as(
                job,
                () -> transaction.execute(status -> {
                    scopes.register(id, "PROJECT", null);
                    return true;
                }));
        return id;
    }

    private Actor.Staff staff(String role, UUID scope) {
        var staff = new Actor.Staff(Ids.next(), role);
        as(job, () -> grants.grant(staff.person(), role, scope, TODAY, null));
        return staff;
    }

    /** A number of this test alone: days differ between tests by the birth number. */
    private static IdentityNumber number(String day, int birthNumber) {
        var nine = day.substring(2) + "%03d".formatted(birthNumber);
        return new IdentityNumber(day.substring(0, 2) + nine + CheckDigit.of(nine));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }
}
