package se.framsteg.course.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.framsteg.shared.table.Grid;

/** Which column holds what, from a row of headings. */
final class Columns {
    enum Column {
        DATE,
        WEEKDAY,
        TIME,
        START,
        END,
        TITLE,
        PLACE,
        TOWN,
        MODE,
        LINK,
        CAPACITY,
        YEAR
    }

    private static final Map<Column, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Column.DATE,
                    List.of(
                            "datum",
                            "date",
                            "dates",
                            "dag",
                            "när",
                            "tillfälle",
                            "tillfällen",
                            "datum och tid",
                            "datum/tid",
                            "kursdatum",
                            "dagar")),
            Map.entry(Column.WEEKDAY, List.of("veckodag", "weekday")),
            Map.entry(Column.TIME, List.of("tid", "tider", "kl", "klockan", "klockslag", "time")),
            Map.entry(Column.START, List.of("start", "starttid", "från", "börjar", "from")),
            Map.entry(Column.END, List.of("slut", "sluttid", "till", "slutar", "to", "end")),
            Map.entry(
                    Column.TITLE,
                    List.of(
                            "del",
                            "titel",
                            "rubrik",
                            "kurs",
                            "utbildning",
                            "namn",
                            "aktivitet",
                            "innehåll",
                            "moment",
                            "ämne",
                            "tema",
                            "seminarium",
                            "vad",
                            "kurstillfälle",
                            "title",
                            "part",
                            "course",
                            "topic")),
            Map.entry(
                    Column.PLACE,
                    List.of("plats", "lokal", "var", "adress", "place", "venue", "location", "plats/länk")),
            Map.entry(Column.TOWN, List.of("ort", "stad", "kommun", "town")),
            Map.entry(Column.MODE, List.of("form", "format", "digitalt/på plats", "mode")),
            Map.entry(Column.LINK, List.of("länk", "möteslänk", "link", "url")),
            Map.entry(
                    Column.CAPACITY,
                    List.of("platser", "antal platser", "antal", "max", "max antal", "maxantal", "capacity", "seats")),
            Map.entry(Column.YEAR, List.of("år", "year"))));

    private final Map<Column, Integer> places;

    private Columns(Map<Column, Integer> places) {
        this.places = places;
    }

    static Columns unknown() {
        return new Columns(Map.of());
    }

    static boolean isHeader(List<String> cells) {
        var found = of(cells).places;
        return found.size() >= 2
                && (found.containsKey(Column.DATE)
                        || found.containsKey(Column.START)
                        || found.containsKey(Column.TIME));
    }

    static Columns of(List<String> header) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[:*.]+$", "")
                    .strip();
            for (var entry : NAMES.entrySet()) {
                if (entry.getValue().contains(name)) {
                    places.putIfAbsent(entry.getKey(), i);
                }
            }
        }
        return new Columns(places);
    }

    boolean known() {
        return !places.isEmpty();
    }

    boolean heads(int column) {
        return places.containsValue(column);
    }

    String text(Grid.Line line, Column column) {
        return line.cell(places.getOrDefault(column, -1));
    }
}
