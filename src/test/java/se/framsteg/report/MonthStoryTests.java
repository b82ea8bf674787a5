package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.framsteg.report.MonthState.ACCEPTED;
import static se.framsteg.report.MonthState.CORRECTION_NEEDED;
import static se.framsteg.report.MonthState.DRAFT;
import static se.framsteg.report.MonthState.NOTHING_TO_REPORT;
import static se.framsteg.report.MonthState.OPEN;
import static se.framsteg.report.MonthState.RESEND_NEEDED;
import static se.framsteg.report.MonthState.SENT_OUTSIDE;
import static se.framsteg.report.MonthState.SUBMITTED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Asking;
import se.framsteg.person.Gender;
import se.framsteg.person.Identities;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.project.Projects;
import se.framsteg.report.Step.Reason;
import se.framsteg.report.Step.Refused;
import se.framsteg.report.Step.Taken;
import se.framsteg.shared.NotFound;

/** The month file to the statistics office, on real records. It is 12 March 2025; the project began in October 2024. */
@FrameTest
class MonthStoryTests {
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2024, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    @Autowired
    Months months;

    @Autowired
    MonthFiles files;

    @Autowired
    Participations participations;

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
    Protection protection;

    MonthWorld world;
    Actor.Staff leader;

    @BeforeEach
    void a_project_and_its_leader() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        leader = world.colleague("Karin", "projektledare");
    }

    @Test
    void three_consecutive_months_of_conecto_with_a_late_correction_in_the_first() {
        var amina = world.person("Amina");
        var bo = world.person("Bo");
        var aminaInOctober = world.attended(amina, LocalDate.of(2024, 10, 8), 150);
        world.attended(amina, LocalDate.of(2024, 10, 22), 90);
        world.attended(amina, LocalDate.of(2024, 11, 13), 360);
        world.attended(bo, LocalDate.of(2024, 11, 13), 59);
        world.attended(bo, LocalDate.of(2024, 12, 4), 360);

        // Hours are floored from minutes per person and month; a start stands in the file of its month, also without
        // hours.
        assertThat(lines(send(OCTOBER))).containsExactly(row(amina, "2024-10-08", "", 4));
        assertThat(lines(send(NOVEMBER)))
                .containsExactlyInAnyOrder(row(amina, "2024-10-08", "", 6), row(bo, "2024-11-13", "", 0));
        // No row for whom nothing is to be said: Amina was not there in December.
        assertThat(lines(send(DECEMBER))).containsExactly(row(bo, "2024-11-13", "", 6));

        // A late correction in the first month: it needs correction, all later sent ones resending; no other is
        // touched.
        world.corrected(aminaInOctober, 30);
        months.settle(world.id());
        assertThat(states(OCTOBER, NOVEMBER, DECEMBER, YearMonth.of(2025, 1)))
                .containsExactly(CORRECTION_NEEDED, RESEND_NEEDED, RESEND_NEEDED, OPEN);

        // Resending goes in ascending order.
        assertThat(trySend(NOVEMBER)).isEqualTo(new Refused(Reason.EARLIER_MONTH_FIRST, OCTOBER));
        assertThat(lines(send(OCTOBER))).containsExactly(row(amina, "2024-10-08", "", 2));
        assertThat(trySend(DECEMBER)).isEqualTo(new Refused(Reason.EARLIER_MONTH_FIRST, NOVEMBER));
        send(NOVEMBER);
        send(DECEMBER);
        assertThat(states(OCTOBER, NOVEMBER, DECEMBER)).containsExactly(SUBMITTED, SUBMITTED, SUBMITTED);

        // Every step is kept with who and when.
        assertThat(world.as(leader, () -> months.events(world.id(), OCTOBER)).stream()
                        .map(MonthEvent::state))
                .containsExactly(SUBMITTED, CORRECTION_NEEDED, SUBMITTED, DRAFT);
    }

    @Test
    void whoever_comes_back_keeps_the_first_start_and_the_end_already_reported_is_corrected() {
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        months.settle(world.id());
        world.as(leader, () -> participations.leave(world.id(), amina, LocalDate.of(2024, 10, 31), null));
        assertThat(lines(send(OCTOBER))).containsExactly(row(amina, "2024-10-08", "2024-10-31", 3));
        world.as(leader, () -> months.nothingToReport(world.id(), NOVEMBER));

        world.attended(amina, LocalDate.of(2024, 12, 4), 120);
        world.as(leader, () -> participations.returns(world.id(), amina, LocalDate.of(2024, 12, 4), "kom tillbaka"));

        assertThat(states(OCTOBER, NOVEMBER, DECEMBER)).containsExactly(CORRECTION_NEEDED, RESEND_NEEDED, OPEN);
        assertThat(world.as(leader, () -> months.differences(world.id(), OCTOBER)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.before().ends()).isEqualTo("2024-10-31");
                    assertThat(difference.now().ends()).isNull();
                });
        assertThat(lines(send(OCTOBER))).containsExactly(row(amina, "2024-10-08", "", 3));
        world.as(leader, () -> months.nothingToReport(world.id(), NOVEMBER));
        assertThat(lines(send(DECEMBER))).containsExactly(row(amina, "2024-10-08", "", 2));
    }

    @Test
    void a_month_without_activity_is_declared_and_one_with_activity_is_not_empty() {
        assertThat(world.as(leader, () -> months.nothingToReport(world.id(), OCTOBER)))
                .isInstanceOf(Taken.class);
        assertThat(states(OCTOBER)).containsExactly(NOTHING_TO_REPORT);
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 11, 13), 180);
        assertThat(world.as(leader, () -> months.nothingToReport(world.id(), NOVEMBER)))
                .isEqualTo(new Refused(Reason.HAS_ROWS, NOVEMBER));

        world.attended(amina, LocalDate.of(2024, 10, 8), 60);
        months.settle(world.id());
        assertThat(states(OCTOBER)).containsExactly(CORRECTION_NEEDED);
    }

    @Test
    void only_participants_count() {
        var amina = world.person("Amina");
        var staff = world.person("Sara");
        var elsewhere = world.person("Olle");
        var day = LocalDate.of(2024, 10, 8);
        var date = world.date(day);
        world.attended(amina, date, day, 180, "PARTICIPANT", null);
        world.attended(staff, date, day, 180, "PROJECT_STAFF", null);
        world.attended(elsewhere, date, day, 180, "OTHER_EU_PROJECT", null);

        assertThat(lines(send(OCTOBER))).containsExactly(row(amina, "2024-10-08", "", 3));
    }

    @Test
    void whose_only_attendance_is_corrected_away_is_no_participant() {
        var amina = world.person("Amina");
        var bo = world.person("Bo");
        var mistake = world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        world.attended(bo, LocalDate.of(2024, 10, 8), 180);
        send(OCTOBER);

        world.corrected(mistake, 0);
        months.settle(world.id());
        assertThat(states(OCTOBER)).containsExactly(CORRECTION_NEEDED);
        assertThat(lines(send(OCTOBER))).containsExactly(row(bo, "2024-10-08", "", 3));
    }

    @Test
    void an_earlier_attendance_entered_late_moves_the_start_and_corrects_every_month_that_had_it() {
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 11, 13), 180);
        world.as(leader, () -> months.nothingToReport(world.id(), OCTOBER));
        assertThat(lines(send(NOVEMBER))).containsExactly(row(amina, "2024-11-13", "", 3));

        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        months.settle(world.id());
        assertThat(states(OCTOBER, NOVEMBER)).containsExactly(CORRECTION_NEEDED, CORRECTION_NEEDED);
        send(OCTOBER);
        assertThat(lines(send(NOVEMBER))).containsExactly(row(amina, "2024-10-08", "", 3));
    }

    @Test
    void a_file_that_is_older_than_the_month_is_not_marked_as_sent() {
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        var file = world.as(leader, () -> files.make(world.id(), OCTOBER, FileKind.CSV));
        world.attended(amina, LocalDate.of(2024, 10, 15), 180);

        assertThat(world.as(leader, () -> months.send(world.id(), OCTOBER, file.id(), true, null)))
                .isEqualTo(new Refused(Reason.FILE_IS_OLD, OCTOBER));
        assertThat(states(OCTOBER)).containsExactly(DRAFT);
    }

    @Test
    void who_has_no_number_is_not_in_the_file_and_sending_without_them_is_a_choice() {
        var amina = world.person("Amina");
        var bo = world.withoutNumber("Bo", Gender.MAN);
        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        world.attended(bo, LocalDate.of(2024, 10, 8), 180);

        var file = world.as(leader, () -> files.make(world.id(), OCTOBER, FileKind.CSV));
        assertThat(file.rows()).isEqualTo(1);
        assertThat(file.leftOut()).isEqualTo(1);
        assertThat(world.as(leader, () -> months.gaps(world.id(), OCTOBER)))
                .extracting(Gap::kind)
                .contains(Gap.Kind.NUMBER, Gap.Kind.CERTIFICATE);
        assertThat(world.as(leader, () -> months.send(world.id(), OCTOBER, file.id(), false, null)))
                .isEqualTo(new Refused(Reason.GAPS, OCTOBER));
        assertThat(world.as(leader, () -> months.send(world.id(), OCTOBER, file.id(), true, "kommer i nästa")))
                .isInstanceOf(Taken.class);

        world.as(
                new Actor.Job("test"),
                () -> people.giveIdentity(bo, MonthWorld.number(), Identities.Source.STAFF, Asking.plain()));
        months.settle(world.id());
        assertThat(states(OCTOBER)).containsExactly(CORRECTION_NEEDED);
    }

    @Test
    void months_filed_elsewhere_are_locked_and_a_change_in_them_marks_nothing() {
        var amina = world.person("Amina");
        var attended = world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        world.as(leader, () -> months.sentOutside(world.id(), NOVEMBER, "SCB:s kvitto 12"));
        world.corrected(attended, 60);
        months.settle(world.id());

        assertThat(states(OCTOBER, NOVEMBER, DECEMBER)).containsExactly(SENT_OUTSIDE, SENT_OUTSIDE, OPEN);
        assertThatThrownBy(() -> world.as(leader, () -> files.make(world.id(), OCTOBER, FileKind.CSV)))
                .isInstanceOf(StepRefused.class);
    }

    @Test
    void an_accepted_month_stays_accepted_until_something_changes_and_the_office_may_send_one_back() {
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        send(OCTOBER);
        world.as(leader, () -> months.accept(world.id(), OCTOBER));
        months.settle(world.id());
        assertThat(states(OCTOBER)).containsExactly(ACCEPTED);
        world.as(leader, () -> months.sentBack(world.id(), OCTOBER, "SCB vill ha en ny fil"));
        assertThat(states(OCTOBER)).containsExactly(CORRECTION_NEEDED);
    }

    @Test
    void the_file_is_kept_sealed_with_its_hash_and_reads_back_as_it_was() {
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        var file = world.as(leader, () -> files.make(world.id(), OCTOBER, FileKind.XLSX));
        var read = read(file);

        assertThat(read).hasSize((int) file.size());
        assertThat(SealedParts.sha256().digest(read)).isEqualTo(file.sha256());
        assertThat(world.owner()
                        .sql("select content from report.month_file_part where file_id = :id")
                        .param("id", file.id())
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(read);
        assertThat(file.name()).doesNotContain("19").startsWith("Oktober2024_");
    }

    @Test
    void a_protected_woman_stands_with_the_placeholder_and_a_man_waits_until_his_is_confirmed() {
        var born = LocalDate.of(1971, 5, 17);
        var one = world.person("Anna Svensson", MonthWorld.number(born, "412"));
        var other = world.person("Britta Svensson", MonthWorld.number(born, "414"));
        var man = world.person("Carl Svensson", MonthWorld.number(born, "413"));
        for (var person : List.of(one, other, man)) {
            world.attended(person, LocalDate.of(2024, 10, 8), 180);
            world.as(leader, () -> protection.protect(person, ProtectionKind.SECRECY_MARKING));
        }
        var file = world.as(leader, () -> files.make(world.id(), OCTOBER, FileKind.CSV));

        assertThat(lines(file)).containsExactly("19710517TF29 2024-10-08  3", "19710517TF29 2024-10-08  3");
        assertThat(file.leftOut()).isEqualTo(1);
        assertThat(world.as(leader, () -> months.gaps(world.id(), OCTOBER)))
                .extracting(Gap::kind)
                .contains(Gap.Kind.COLLISION, Gap.Kind.PLACEHOLDER);
        assertThat(world.as(leader, () -> months.preview(world.id(), OCTOBER))).allSatisfy(row -> {
            assertThat(row.name()).doesNotContain("Svensson");
            assertThat(row.masked()).isNull();
        });
    }

    @Test
    void who_sees_what() {
        var amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 180);
        var file = send(OCTOBER);
        var director = world.colleague("Eva", "forbundschef", world.association);
        var auditor = world.colleague("Rut", "revisor");
        var trainer = world.colleague("Tor", "kursledare");
        var stranger = world.colleague("Ingen", "projektledare", elsewhere());

        assertThat(world.as(director, () -> months.ledger(world.id())).kept()).containsEntry(OCTOBER, SUBMITTED);
        assertThat(world.as(director, () -> months.missing(world.id(), OCTOBER)))
                .isNotNull();
        refused(director, () -> months.preview(world.id(), OCTOBER));
        refused(director, () -> files.read(world.id(), file.id(), new ByteArrayOutputStream()));

        assertThat(world.as(auditor, () -> months.preview(world.id(), OCTOBER))).hasSize(1);
        assertThat(world.as(auditor, () -> files.of(world.id(), OCTOBER))).hasSize(1);
        refused(auditor, () -> files.read(world.id(), file.id(), new ByteArrayOutputStream()));
        refused(auditor, () -> months.accept(world.id(), OCTOBER));
        refused(auditor, () -> files.make(world.id(), NOVEMBER, FileKind.CSV));

        refused(trainer, () -> months.ledger(world.id()));
        refused(stranger, () -> months.ledger(world.id()));
        refused(stranger, () -> months.accept(world.id(), OCTOBER));
    }

    private UUID elsewhere() {
        return new MonthWorld(acting, associations, projects, grants, people, environment).id();
    }

    private void refused(Actor actor, Runnable verb) {
        assertThatThrownBy(() -> world.as(actor, verb)).isInstanceOf(NotFound.class);
    }

    private MonthFile send(YearMonth month) {
        var file = world.as(leader, () -> files.make(world.id(), month, FileKind.CSV));
        assertThat(world.as(leader, () -> months.send(world.id(), month, file.id(), false, null)))
                .isInstanceOf(Taken.class);
        return file;
    }

    private Step trySend(YearMonth month) {
        var file = world.as(leader, () -> files.make(world.id(), month, FileKind.CSV));
        return world.as(leader, () -> months.send(world.id(), month, file.id(), false, null));
    }

    private List<MonthState> states(YearMonth... wanted) {
        var ledger = world.as(leader, () -> months.ledger(world.id()));
        return List.of(wanted).stream().map(month -> ledger.state(month, TODAY)).toList();
    }

    /** Number, start, end and hours of each row. */
    private List<String> lines(MonthFile file) {
        return new String(read(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";"))
                .map(cells -> String.join(" ", cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    private byte[] read(MonthFile file) {
        var out = new ByteArrayOutputStream();
        world.as(leader, () -> files.read(world.id(), file.id(), out));
        return out.toByteArray();
    }

    private String row(UUID person, String starts, String ends, int hours) {
        var number = world.as(leader, () -> identities.show(person)).twelve();
        return String.join(" ", number, starts, ends, Integer.toString(hours));
    }

    @Autowired
    Identities identities;
}
