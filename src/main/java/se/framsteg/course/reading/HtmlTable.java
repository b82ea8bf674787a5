package se.framsteg.course.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Rows and cells of HTML tables, with the text around them as headings; a cell over several rows belongs to each of them. */
final class HtmlTable {
    private record Hanging(String text, int rows) {}

    private final List<Grid.Line> lines = new ArrayList<>();
    private final TreeMap<Integer, Hanging> hanging = new TreeMap<>();

    private HtmlTable() {}

    static Grid read(String text) {
        var whole = text.toLowerCase(java.util.Locale.ROOT);
        var document =
                Jsoup.parse(whole.contains("<tr") && !whole.contains("<table") ? "<table>" + text + "</table>" : text);
        var table = new HtmlTable();
        for (var element : document.body().select("h1, h2, h3, h4, h5, caption, p, li, tr, table")) {
            if (table.lines.size() > TableFile.MOST_ROWS) {
                break;
            }
            table.add(element);
        }
        return new Grid(table.lines);
    }

    private void add(Element element) {
        if (element.nameIs("table")) {
            hanging.clear();
        } else if (element.nameIs("tr")) {
            lines.add(new Grid.Line(lines.size() + 1, row(element)));
        } else if (element.closest("td, th") == null && element.hasText()) {
            lines.add(new Grid.Line(lines.size() + 1, List.of(PlainText.clean(element.text()))));
        }
    }

    private List<String> row(Element row) {
        var cells = new ArrayList<String>();
        for (var cell : row.select("> td, > th")) {
            fromAbove(cells);
            var text = PlainText.clean(cell.html());
            var rows = span(cell, "rowspan");
            for (var i = 0; i < span(cell, "colspan"); i++) {
                if (rows > 1) {
                    hanging.put(cells.size(), new Hanging(text, rows - 1));
                }
                cells.add(i == 0 ? text : "");
            }
        }
        fromAbove(cells);
        return List.copyOf(cells);
    }

    private void fromAbove(List<String> cells) {
        for (var above = hanging.get(cells.size()); above != null; above = hanging.get(cells.size())) {
            if (above.rows() > 1) {
                hanging.put(cells.size(), new Hanging(above.text(), above.rows() - 1));
            } else {
                hanging.remove(cells.size());
            }
            cells.add(above.text());
        }
    }

    private static int span(Element cell, String attribute) {
        var text = cell.attr(attribute);
        return text.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(text), 50) : 1;
    }
}
