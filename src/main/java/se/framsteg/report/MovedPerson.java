package se.framsteg.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Gender;
import se.framsteg.person.IdentityNumber;

/** A participant as a spreadsheet has it. */
public record MovedPerson(
        String name,
        @Nullable IdentityNumber number,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Gender gender,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Integer hours) {}
