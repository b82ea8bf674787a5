package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.SmallNumbers;

/** The figures that everybody may see; null where a number is small enough to point at somebody. */
public record PublicFigures(
        YearMonth month,
        LocalDate asOf,
        @Nullable Long persons,
        @Nullable Long women,
        @Nullable Long men,
        @Nullable Long unknown,
        @Nullable Long hours,
        @Nullable Long organisations,
        @Nullable Long participations,
        int dates) {

    public static PublicFigures of(Figures figures) {
        var persons = SmallNumbers.alone(figures.persons());
        var split = SmallNumbers.parts(figures.women(), figures.men(), figures.neither());
        var few = persons == null;
        return new PublicFigures(
                figures.month(),
                figures.asOf(),
                persons,
                few ? null : split[0],
                few ? null : split[1],
                few ? null : split[2],
                few ? null : Long.valueOf(figures.hours()),
                few ? null : Long.valueOf(figures.organisations()),
                few ? null : Long.valueOf(figures.participations()),
                figures.dates());
    }
}
