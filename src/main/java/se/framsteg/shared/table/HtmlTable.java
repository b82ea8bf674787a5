package se.framsteg.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Rows and cells of HTML tables, with the text around them as headings; a cell over several rows belongs to each of them. */
final class HtmlTable {
    private record Hanging(String text, int rows) {}

    /** Tags that are always closed again; how deep they lie in each other is how long every look upwards takes. */
    private static final Pattern NESTING = Pattern.compile(
            "(?i)<(/?)(?:table|div|span|section|article|ul|ol|blockquote|center|font|a|b|i|u|em|strong)\\b");

    private static final int DEEPEST = 500;
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "li");

    private final List<Grid.Line> lines = new ArrayList<>();
    private final TreeMap<Integer, Hanging> hanging = new TreeMap<>();

    private HtmlTable() {}

    static Grid read(String text) {
        int depth = 0;
        for (var tags = NESTING.matcher(text); tags.find(); ) {
            depth += tags.group(1).isEmpty() ? 1 : -1;
            if (depth > DEEPEST) {
                throw new Rows.TooMuch();
            }
        }
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
            var text = PlainText.clean(text(cell));
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

    /** What stands in the cell itself; a table in it has rows of its own. */
    private static String text(Element cell) {
        var text = new StringBuilder();
        cell.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node != cell && node instanceof Element element && element.nameIs("table")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (node instanceof TextNode words && text.length() < TableFile.LONGEST_CELL) {
                    text.append(words.text());
                } else if (node instanceof Element element && element.nameIs("br")) {
                    text.append('\n');
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && PARAGRAPHS.contains(element.normalName())) {
                    text.append('\n');
                }
                return FilterResult.CONTINUE;
            }
        });
        return text.toString();
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
