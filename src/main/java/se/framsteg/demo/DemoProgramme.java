package se.framsteg.demo;

import java.util.ArrayList;
import java.util.List;

/** A programme of the demonstration as its file describes it, with its parts in order. */
record DemoProgramme(
        String project, String slug, String title, String calendar, int seats, String summary, List<Part> parts) {
    /** @param requires the title of the part to take first, or empty */
    record Part(String title, String kind, String theme, String requires, String entry, String summary) {}

    static List<DemoProgramme> all() {
        var programmes = new ArrayList<DemoProgramme>();
        for (var line : new DemoFile("programmes.txt").lines()) {
            var cells = line.split("\t");
            if (line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("- ")) {
                programmes
                        .getLast()
                        .parts()
                        .add(new Part(cells[0].substring(2), cells[1], cells[2], cells[3], cells[4], cells[5]));
            } else {
                programmes.add(new DemoProgramme(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        Integer.parseInt(cells[4]),
                        cells[5],
                        new ArrayList<>()));
            }
        }
        return programmes;
    }
}
