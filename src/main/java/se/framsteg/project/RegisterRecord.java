package se.framsteg.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.organisation.PostalCode;

/**
 * The fund's public record of a project, understood. Codes are kept as text, because the lists belong to authorities
 * and may hold a code tomorrow that is unknown today. What the record left out is null.
 */
public record RegisterRecord(
        @Nullable DiaryNumber diaryNumber,
        String name,
        LocalDate starts,
        LocalDate ends,
        @Nullable String country,
        @Nullable String fund,
        @Nullable Cci cci,
        @Nullable OrganisationNumber ownerNumber,
        String owner,
        @Nullable BigDecimal euShare,
        @Nullable String area,
        @Nullable String objective,
        @Nullable Boolean childPoverty,
        @Nullable String region,
        List<String> nuts2,
        @Nullable PostalCode postalCode,
        @Nullable String town,
        @Nullable String intervention,
        @Nullable Integer participants,
        @Nullable Boolean strategic,
        Description description) {

    public RegisterRecord {
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException("A project ends after it starts");
        }
        nuts2 = List.copyOf(nuts2);
    }

    /** The programme period, from whichever of diary number, programme and start date says it first. */
    public ProgrammePeriod period() {
        if (diaryNumber != null && diaryNumber.period().isPresent()) {
            return diaryNumber.period().get();
        }
        if (cci != null) {
            return cci.period();
        }
        return starts.getYear() >= 2021
                ? ProgrammePeriod.P2021
                : starts.getYear() >= 2014 ? ProgrammePeriod.P2014 : ProgrammePeriod.P2007;
    }

    /** The place as people write it, "136 81 Haninge"; the fund writes towns in capitals. */
    public String place() {
        var code = postalCode == null ? "" : postalCode.text() + " ";
        return (code + (town == null ? "" : Capitals.calm(town))).strip();
    }

    /** The owner's name as people write it; the fund writes it in capitals. */
    public String ownerName() {
        return Capitals.calm(owner);
    }
}
