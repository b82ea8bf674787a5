package se.framsteg.project;

import java.time.LocalDate;

/** A programme period of the fund, with the days between which a project of it may spend money. */
public enum ProgrammePeriod {
    P2007("2007–2013", LocalDate.of(2007, 1, 1), LocalDate.of(2015, 12, 31)),
    P2014("2014–2020", LocalDate.of(2014, 1, 1), LocalDate.of(2023, 12, 31)),
    P2021("2021–2027", LocalDate.of(2021, 1, 1), LocalDate.of(2029, 12, 31));

    private final String years;
    private final LocalDate first;
    private final LocalDate last;

    ProgrammePeriod(String years, LocalDate first, LocalDate last) {
        this.years = years;
        this.first = first;
        this.last = last;
    }

    /** As people say it: "2021–2027". */
    public String years() {
        return years;
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
