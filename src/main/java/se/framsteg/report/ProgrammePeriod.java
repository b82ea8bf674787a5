package se.framsteg.report;

import java.time.LocalDate;

/** The fund's programme periods that month files have been made for. */
public enum ProgrammePeriod {
    ESF_2014_2020,
    ESF_PLUS_2021_2027;

    /** A project without a programme code is placed by its start: no ESF+ project started before 2022. */
    public static ProgrammePeriod of(String programme, LocalDate starts) {
        if (programme.startsWith("2021")) {
            return ESF_PLUS_2021_2027;
        }
        if (programme.startsWith("2014") || starts.getYear() < 2022) {
            return ESF_2014_2020;
        }
        return ESF_PLUS_2021_2027;
    }
}
