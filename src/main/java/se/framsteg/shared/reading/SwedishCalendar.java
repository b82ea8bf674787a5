package se.framsteg.shared.reading;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays, whole or shortened, in Swedish and English. */
public final class SwedishCalendar {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    static {
        names(
                MONTHS,
                List.of(
                        "januari january jan",
                        "februari february feb febr",
                        "mars march mar",
                        "april apr",
                        "maj may",
                        "juni june jun",
                        "juli july jul",
                        "augusti august aug",
                        "september sept sep",
                        "oktober october okt oct",
                        "november nov",
                        "december dec"));
        var days = List.of(
                "måndag måndagen månd mån må monday mon",
                "tisdag tisdagen tisd tis ti tuesday tue",
                "onsdag onsdagen onsd ons on wednesday wed",
                "torsdag torsdagen torsd tors tor to thursday thu",
                "fredag fredagen fred fre fr friday fri",
                "lördag lördagen lörd lör lö saturday sat",
                "söndag söndagen sönd sön sö sunday sun");
        for (var i = 0; i < days.size(); i++) {
            for (var name : days.get(i).split(" ")) {
                DAYS.put(name, DayOfWeek.of(i + 1));
            }
        }
    }

    static final String MONTH = alternatives(MONTHS.keySet().stream().toList());
    /** Two letters are a weekday only before a date, and "to" and "on" are English words: the long forms here. */
    static final String WEEKDAY = alternatives(
            DAYS.keySet().stream().filter(name -> name.length() > 2).toList());

    private SwedishCalendar() {}

    private static void names(Map<String, Integer> into, List<String> names) {
        for (var i = 0; i < names.size(); i++) {
            for (var name : names.get(i).split(" ")) {
                into.put(name, i + 1);
            }
        }
    }

    private static String alternatives(List<String> names) {
        return String.join(
                "|", names.stream().sorted((a, b) -> b.length() - a.length()).toList());
    }

    public static int month(String name) {
        return Objects.requireNonNull(MONTHS.get(name.toLowerCase(Locale.ROOT)), name);
    }

    public static @Nullable DayOfWeek weekday(String name) {
        return DAYS.get(name.toLowerCase(Locale.ROOT).replaceAll("[.,:]+$", ""));
    }
}
