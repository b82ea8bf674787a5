package se.framsteg.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personnummer.Personnummer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.organisation.CheckDigit;
import se.framsteg.person.IdentityNumber.Answer;
import se.framsteg.person.IdentityNumber.Kind;
import se.framsteg.person.IdentityNumber.Reason;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

class IdentityNumberTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "198507099805, 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "19850709-9805, 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "850709-9805, 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "8507099805, 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "' 19850709 9805 ', 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "850709–9805, 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "850709−9805, 198507099805, PERSONAL, WOMAN, 1985-07-09",
        "19640823-3234, 196408233234, PERSONAL, MAN, 1964-08-23",
        "640823-3234, 196408233234, PERSONAL, MAN, 1964-08-23",
        "191212121212, 191212121212, PERSONAL, MAN, 1912-12-12",
        "19121212+1212, 191212121212, PERSONAL, MAN, 1912-12-12",
        "121212+1212, 191212121212, PERSONAL, MAN, 1912-12-12",
        "20121212-1212, 201212121212, PERSONAL, MAN, 2012-12-12",
        "121212-1212, 201212121212, PERSONAL, MAN, 2012-12-12",
        "198507699802, 198507699802, COORDINATION, WOMAN, 1985-07-09",
        "850769-9802, 198507699802, COORDINATION, WOMAN, 1985-07-09",
    })
    void a_number_is_read_in_every_form_people_write(
            String typed, String twelve, Kind kind, Gender gender, LocalDate date) {
        assertThat(IdentityNumber.parse(typed, TODAY)).isInstanceOfSatisfying(Answer.Valid.class, valid -> {
            assertThat(valid.number().twelve()).isEqualTo(twelve);
            assertThat(valid.number().kind()).isEqualTo(kind);
            assertThat(valid.number().gender()).isEqualTo(gender);
            assertThat(valid.number().datePart()).isEqualTo(date);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "198507099804, CHECK_DIGIT",
        "850709-9804, CHECK_DIGIT",
        "198507699805, CHECK_DIGIT",
        "850709-980, LENGTH",
        "85070998055, LENGTH",
        "1985070998055, LENGTH",
        "1985-07-09-9805, CHARACTERS",
        "850709--9805, CHARACTERS",
        "850709/9805, CHARACTERS",
        "8507O9-9805, CHARACTERS",
        "٨٥٠٧٠٩٩٨٠٥, CHARACTERS",
        "198513099805, DATE",
        "198500099805, DATE",
        "198507329805, DATE",
        "198507009805, DATE",
        "198500609805, CHECK_DIGIT",
        "198507929805, DATE",
        "198513609805, DATE",
        "198500929805, DATE",
        "198500599805, DATE",
        "198502299805, DATE",
        "190002299805, DATE",
        "000229+1234, DATE",
        "198507090008, BIRTH_NUMBER",
        "850709-0008, BIRTH_NUMBER",
        "202503139805, FUTURE",
        "209912319805, FUTURE",
        "178507099805, CENTURY",
        "218507099805, CENTURY",
        "19850709+9805, CENTURY",
        "000101-T220, INTERIM",
        "000101-t220, INTERIM",
        "000101-A220, CHARACTERS",
        "19850709TF29, PLACEHOLDER",
        "19850709-Tf29, PLACEHOLDER",
        "222000-2162, ORGANISATION",
        "16222000-2162, ORGANISATION",
        "161212121212, ORGANISATION",
        "anna.berg@example.org, CHARACTERS",
    })
    void every_other_text_is_refused_with_its_reason(String typed, Reason reason) {
        assertThat(IdentityNumber.parse(typed, TODAY)).isEqualTo(new Answer.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "19900060-2392, 199000602392, 1990-01-01",
        "900060-2392, 199000602392, 1990-01-01",
        "19900760-239, 19900760239, 1990-07-01",
        "19900069-239, 19900069239, 1990-01-09",
        "000060-239, 20000060239, 2000-01-01",
        "250060-239, 20250060239, 2025-01-01",
        "250460-239, 19250460239, 1925-04-01",
    })
    void a_coordination_number_without_a_known_birthday_is_accepted_and_marked(
            String typed, String twelve, LocalDate first) {
        var number = typed.endsWith("2392") ? typed : withCheckDigitAtTheEnd(typed);

        assertThat(IdentityNumber.parse(number, TODAY)).isInstanceOfSatisfying(Answer.Valid.class, valid -> {
            assertThat(valid.number().twelve()).startsWith(twelve);
            assertThat(valid.number().kind()).isEqualTo(Kind.COORDINATION);
            assertThat(valid.number().datePart()).isEqualTo(first);
            assertThat(valid.number().tellsBirthday()).isFalse();
            assertThat(shown(valid.number())).isEqualTo("Samordningsnummer, födelsedagen är okänd");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19850709\u200b-9805",
                "\ufeff19850709-9805",
                "1985\u00ad0709-98\u200d05\u2060",
                "\u202a850709-9805\u202c",
                "19850709\u20079805",
                "850709\u3000-\u20099805",
            })
    void signs_nobody_sees_do_not_change_a_number(String typed) {
        assertThat(IdentityNumber.parse(typed, TODAY)).isEqualTo(new Answer.Valid(new IdentityNumber("198507099805")));
    }

    @Test
    void a_number_with_its_birthday_says_so() {
        assertThat(new IdentityNumber("198507699802").tellsBirthday()).isTrue();
        assertThat(shown(new IdentityNumber("198507699802"))).isEqualTo("Samordningsnummer");
        assertThat(shown(new IdentityNumber("198507099805"))).isEqualTo("Personnummer");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @CsvSource({"' '"})
    void nothing_typed_is_said_to_be_empty(String typed) {
        assertThat(IdentityNumber.parse(typed, TODAY)).isEqualTo(new Answer.Refused(Reason.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"000101-T220, 20000101T220", "20000101T220, 20000101T220", "20000101-t220, 20000101T220"})
    void an_interim_number_counts_only_where_the_office_has_chosen_it(String typed, String twelve) {
        assertThat(IdentityNumber.parse(typed, TODAY)).isEqualTo(new Answer.Refused(Reason.INTERIM));
        assertThat(IdentityNumber.parseWithInterim(typed, TODAY))
                .isEqualTo(new Answer.Valid(new IdentityNumber(twelve)));
        assertThat(new IdentityNumber(twelve).kind()).isEqualTo(Kind.INTERIM);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-12, 250312, 2025",
        "2025-03-12, 250313, 1925",
        "2025-03-12, 250372, 2025",
        "2025-03-12, 250373, 1925",
        "1999-12-31, 000101, 1900",
        "2000-01-01, 000101, 2000",
        "2028-02-28, 280229, 1928",
        "2028-02-29, 280229, 2028",
    })
    void ten_digits_belong_to_the_latest_century_that_is_not_in_the_future(LocalDate today, String six, int year) {
        assertThat(IdentityNumber.parse(withCheckDigit(six + "123"), today))
                .isInstanceOfSatisfying(
                        Answer.Valid.class,
                        valid -> assertThat(valid.number().datePart().getYear()).isEqualTo(year));
    }

    @Test
    void a_number_is_masked_wherever_it_might_be_printed() {
        var number = new IdentityNumber("198507099805");

        assertThat(number.masked()).isEqualTo("19850709-****");
        assertThat(number).hasToString("19850709-****");
        assertThat(new Answer.Valid(number).toString()).doesNotContain("9805");
    }

    @ParameterizedTest
    @CsvSource({"198507099804", "850709-9805", "19850709TF29", "198507090008", "178507099805"})
    void a_wrong_number_cannot_be_made_and_the_complaint_does_not_repeat_it(String twelve) {
        assertThatThrownBy(() -> new IdentityNumber(twelve))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(twelve);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_its_own_sentence(Reason reason) {
        assertThat(new Wordbook().in(Language.SV).has(reason.key())).isTrue();
    }

    /** The published library is the second opinion: it reads the machine's clock and gives no reason, so it does not decide. */
    @Test
    void the_published_library_agrees_about_ten_thousand_numbers() {
        var random = new Random(20250312);
        for (int i = 0; i < 10_000; i++) {
            var date = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
            String day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
            if (random.nextInt(5) == 0) {
                day = day.substring(0, 6) + (date.getDayOfMonth() + 60);
            }
            String typed = day + "%04d".formatted(random.nextInt(10_000));

            assertThat(IdentityNumber.parse(typed, TODAY) instanceof Answer.Valid)
                    .as("seed 20250312, %s", typed)
                    .isEqualTo(Personnummer.valid(typed));
        }
    }

    private static String shown(IdentityNumber number) {
        var masked = new MaskedIdentity(Ids.next(), number.kind(), number.masked(), OffsetDateTime.MIN);
        return new Wordbook().in(Language.SV).t(masked.kindKey());
    }

    private static String withCheckDigitAtTheEnd(String typed) {
        var digits = typed.replace("-", "");
        return typed + CheckDigit.of(digits.substring(digits.length() - 9));
    }

    private static String withCheckDigit(String nine) {
        return nine + CheckDigit.of(nine);
    }
}
