package se.framsteg.report;

import static se.framsteg.report.MovingColumn.DAY;
import static se.framsteg.report.MovingColumn.EMAIL;
import static se.framsteg.report.MovingColumn.END;
import static se.framsteg.report.MovingColumn.FROM;
import static se.framsteg.report.MovingColumn.GENDER;
import static se.framsteg.report.MovingColumn.HOURS;
import static se.framsteg.report.MovingColumn.MINUTES;
import static se.framsteg.report.MovingColumn.NAME;
import static se.framsteg.report.MovingColumn.NUMBER;
import static se.framsteg.report.MovingColumn.ORGANISATION;
import static se.framsteg.report.MovingColumn.PHONE;
import static se.framsteg.report.MovingColumn.PRESENCE;
import static se.framsteg.report.MovingColumn.REASON;
import static se.framsteg.report.MovingColumn.START;
import static se.framsteg.report.MovingColumn.TITLE;
import static se.framsteg.report.MovingColumn.TO;
import static se.framsteg.report.MovingColumn.WORKPLACE;

import java.util.List;
import java.util.stream.Stream;

/** What a spreadsheet that is moved in holds: people with their participation, or who was where and for how long. */
public enum MovingKind {
    PEOPLE(List.of(NAME), List.of(NUMBER, EMAIL, PHONE, GENDER, START, END, HOURS)),
    SIGN_UPS(
            List.of(NAME, DAY, TITLE),
            List.of(NUMBER, EMAIL, FROM, TO, MINUTES, HOURS, PRESENCE, ORGANISATION, WORKPLACE, REASON));

    private final List<MovingColumn> needed;
    private final List<MovingColumn> more;

    MovingKind(List<MovingColumn> needed, List<MovingColumn> more) {
        this.needed = needed;
        this.more = more;
    }

    public List<MovingColumn> needed() {
        return needed;
    }

    public List<MovingColumn> columns() {
        return Stream.concat(needed.stream(), more.stream()).toList();
    }
}
