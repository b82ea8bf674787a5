package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a word processor or a web page puts on the clipboard, as Markdown: headings, lists, tables, links, bold and italic
 * stay; fonts, colours, pictures and hidden remarks go.
 */
public final class Pasted {
    private static final Pattern BULLET = Pattern.compile("^\\s*[·•o§▪–\uF0B7\uF0A7\uF0D8-]\\s+");
    /** A bullet that was typed, or that a word processor has written as a letter of a font of its own. */
    private static final Pattern TYPED =
            Pattern.compile("^(?:\\*\\*)?[\uF0B7\uF0A7\uF0D8\uF076\uF0FC•▪●◦‣⁃·](?:\\*\\*)?\\s+");

    private static final Pattern POINT_BEFORE = Pattern.compile("\\n(?:- |\\d+\\. )[^\\n]*\\n$");
    private static final Pattern STARTS = Pattern.compile("^(\\d{1,6})\\. ");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\(?[0-9a-z]{1,3}[.)]\\s+");

    private Pasted() {}

    public static String markdown(String html) {
        var document = ShallowHtml.of(html, "");
        document.select(
                        "script, style, head, meta, link, title, xml, o|p:empty, img, svg, object, iframe, form, input, button")
                .remove();
        var text = new StringBuilder();
        blocks(document.body(), text);
        return text.toString()
                .replace("\r", "")
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static void blocks(Element parent, StringBuilder out) {
        var loose = new ArrayList<Node>();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph(loose, out);
                block(element, out);
            } else {
                loose.add(node);
            }
        }
        paragraph(loose, out);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || !element.select("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6")
                        .isEmpty();
    }

    private static void block(Element element, StringBuilder out) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                var heading = oneLine(element);
                if (!heading.isEmpty()) {
                    out.append("\n\n")
                            .append("#".repeat(element.normalName().charAt(1) - '0'))
                            .append(' ')
                            .append(heading.replace("**", ""))
                            .append("\n\n");
                }
            }
            case "p" -> wordParagraph(element, out);
            case "ul", "ol" -> {
                out.append("\n\n");
                list(element, out, "");
                out.append("\n");
            }
            case "table" -> table(element, out);
            case "blockquote" -> {
                var quoted = new StringBuilder();
                blocks(element, quoted);
                out.append("\n\n> ")
                        .append(quoted.toString().strip().replace("\n", "\n> "))
                        .append("\n\n");
            }
            case "hr" -> out.append("\n\n---\n\n");
            case "pre" ->
                out.append("\n\n    ")
                        .append(element.wholeText().strip().replace("\n", "\n    "))
                        .append("\n\n");
            default -> blocks(element, out);
        }
    }

    /** Word writes lists as paragraphs with a bullet typed in, and headings as paragraphs of a style. */
    private static void wordParagraph(Element element, StringBuilder out) {
        var style = element.attr("style").toLowerCase(Locale.ROOT) + " " + element.className();
        if (style.contains("mso-list") || element.className().startsWith("MsoListParagraph")) {
            element.select("[style*=mso-list:Ignore], [style*=mso-list: Ignore]")
                    .forEach(mark -> {
                        mark.before(new TextNode(
                                mark.text().matches(".*[0-9].*")
                                        ? mark.text()
                                                        .replaceAll("\\D+", " ")
                                                        .strip()
                                                        .replaceAll(".* ", "") + ". "
                                        : "- "));
                        mark.remove();
                    });
            var line = oneLine(element);
            var first = STARTS.matcher(line);
            var numbered = line.matches("\\d+\\. .*")
                    || NUMBER.matcher(line).find() && !BULLET.matcher(line).find();
            var words = BULLET.matcher(NUMBER.matcher(line).replaceFirst("")).replaceFirst("");
            item(numbered ? (first.find() ? first.group(1) : "1") + ". " : "- ", words, out);
            return;
        }
        if (element.className().startsWith("MsoHeading") || element.className().equals("MsoTitle")) {
            out.append("\n\n## ").append(oneLine(element)).append("\n\n");
            return;
        }
        paragraph(new ArrayList<>(element.childNodes()), out);
    }

    private static void list(Element list, StringBuilder out, String indent) {
        var ordered = list.normalName().equals("ol");
        var number = ordered ? number(list.attr("start"), 1) : 0;
        var counts = number != 1;
        for (var item : list.children()) {
            if (item.normalName().equals("ul") || item.normalName().equals("ol")) {
                list(item, out, indent + "   ");
                continue;
            }
            var words = item.childNodes().stream()
                    .filter(child -> !(child instanceof Element inner
                            && (inner.normalName().equals("ul")
                                    || inner.normalName().equals("ol"))))
                    .toList();
            number = number(item.attr("value"), number);
            out.append(indent)
                    .append(ordered ? number + ". " : "- ")
                    .append(line(PastedWords.markdown(words)))
                    .append('\n');
            number += counts ? 1 : 0;
            item.children().stream()
                    .filter(inner -> inner.normalName().equals("ul")
                            || inner.normalName().equals("ol"))
                    .forEach(inner -> list(inner, out, indent + "   "));
        }
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : otherwise;
    }

    private static void table(Element table, StringBuilder out) {
        var rows = table.select("tr");
        out.append("\n\n");
        var width = rows.stream()
                .mapToInt(row -> row.select("> th, > td").size())
                .max()
                .orElse(0);
        for (int n = 0; n < rows.size() && width > 0; n++) {
            var cells = rows.get(n).select("> th, > td");
            out.append('|');
            for (int column = 0; column < width; column++) {
                var words = column < cells.size() ? oneLine(cells.get(column)) : "";
                out.append(' ').append(words.replace("|", "\\|")).append(" |");
            }
            out.append('\n');
            if (n == 0) {
                out.append('|').append(" --- |".repeat(width)).append('\n');
            }
        }
        out.append('\n');
    }

    private static String oneLine(Element element) {
        return line(PastedWords.markdown(element.childNodes()));
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static void paragraph(List<Node> nodes, StringBuilder out) {
        var text = PastedWords.markdown(nodes).strip();
        nodes.clear();
        if (TYPED.matcher(text).find()) {
            item("- ", TYPED.matcher(text).replaceFirst(""), out);
        } else if (!text.isEmpty()) {
            out.append("\n\n").append(atStart(text)).append("\n\n");
        }
    }

    /** One more point of a list whose points are paragraphs. */
    private static void item(String mark, String words, StringBuilder out) {
        if (words.isBlank()) {
            return;
        }
        if (!POINT_BEFORE.matcher(out).find()) {
            out.append("\n\n");
        }
        out.append(mark).append(words.strip()).append('\n');
    }

    /** What would be read as a heading, a list or a quote because of where it stands. */
    private static String atStart(String text) {
        return text.replaceFirst("^(#{1,6}|[-+>])(?=\\s)", "\\\\$1").replaceFirst("^(\\d+)\\.(?=\\s)", "$1\\\\.");
    }
}
