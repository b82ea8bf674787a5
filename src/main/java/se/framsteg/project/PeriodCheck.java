package se.framsteg.project;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Diary number, programme, fund and dates each tell of a programme period, and must tell of the same one. */
final class PeriodCheck {

    private static final Map<String, ProgrammePeriod> FUNDS = Map.of(
            "ESF+", ProgrammePeriod.P2021,
            "FAST-CARE", ProgrammePeriod.P2021,
            "YEI", ProgrammePeriod.P2014,
            "REACT-EU", ProgrammePeriod.P2014,
            "FEAD", ProgrammePeriod.P2014);

    private PeriodCheck() {}

    /** The period that all agree on; null when none tells, or after a refusal at the field that contradicts. */
    static @Nullable ProgrammePeriod agreed(
            FieldCheck fields,
            @Nullable DiaryNumber diaryNumber,
            @Nullable Cci cci,
            @Nullable String fund,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {
        var told = new EnumMap<RegisterField, ProgrammePeriod>(RegisterField.class);
        if (diaryNumber != null) {
            diaryNumber.period().ifPresent(period -> told.put(RegisterField.DIARY_NUMBER, period));
        }
        if (fund != null && FUNDS.containsKey(fund)) {
            told.put(RegisterField.FUND, FUNDS.get(fund));
        }
        if (cci != null) {
            told.put(RegisterField.CCI, cci.period());
        }
        if (starts != null && ends != null && ends.isBefore(starts)) {
            fields.refuse(RegisterField.ENDS, "ends.before", ends, starts);
            return null;
        }
        if (told.isEmpty()) {
            return null;
        }
        var first = told.entrySet().iterator().next();
        var period = first.getValue();
        told.forEach((field, other) -> {
            if (other != period) {
                fields.refuse(field, "period", field, other.years(), first.getKey(), period.years());
            }
        });
        if (starts != null && !period.covers(starts)) {
            fields.refuse(RegisterField.STARTS, "outside", starts, period.years(), period.first(), period.last());
        }
        if (ends != null && !period.covers(ends)) {
            fields.refuse(RegisterField.ENDS, "outside", ends, period.years(), period.first(), period.last());
        }
        return period;
    }
}
