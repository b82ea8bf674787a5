package se.framsteg.news;

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
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|tel:)\\S+");
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]<>])");
    private static final Pattern BULLET = Pattern.compile("^\\s*[·•o§▪–-]\\s+");
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
        var loose = new StringBuilder();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph(loose, out);
                block(element, out);
            } else {
                inline(node, loose);
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
                        mark.before(new TextNode(mark.text().matches(".*[0-9].*") ? "1. " : "- "));
                        mark.remove();
                    });
            var line = oneLine(element).replaceFirst("^1\\\\?\\. ", "1. ");
            var numbered = line.startsWith("1. ")
                    || NUMBER.matcher(line).find() && !BULLET.matcher(line).find();
            var words = BULLET.matcher(NUMBER.matcher(line).replaceFirst("")).replaceFirst("");
            if (!words.isBlank()) {
                if (!out.toString().matches("(?s).*\\n(- |1\\. )[^\\n]*\\n$")) {
                    out.append("\n\n");
                }
                out.append(numbered ? "1. " : "- ").append(words.strip()).append('\n');
            }
            return;
        }
        if (element.className().startsWith("MsoHeading") || element.className().equals("MsoTitle")) {
            out.append("\n\n## ").append(oneLine(element)).append("\n\n");
            return;
        }
        var words = new StringBuilder();
        element.childNodes().forEach(child -> inline(child, words));
        paragraph(words, out);
    }

    private static void list(Element list, StringBuilder out, String indent) {
        var mark = list.normalName().equals("ol") ? "1. " : "- ";
        for (var item : list.children()) {
            if (item.normalName().equals("ul") || item.normalName().equals("ol")) {
                list(item, out, indent + "   ");
                continue;
            }
            var words = new StringBuilder();
            item.childNodes().stream()
                    .filter(child -> !(child instanceof Element inner
                            && (inner.normalName().equals("ul")
                                    || inner.normalName().equals("ol"))))
                    .forEach(child -> inline(child, words));
            out.append(indent).append(mark).append(line(words)).append('\n');
            item.children().stream()
                    .filter(inner -> inner.normalName().equals("ul")
                            || inner.normalName().equals("ol"))
                    .forEach(inner -> list(inner, out, indent + "   "));
        }
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

    private static void inline(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(MARKS.matcher(text.getWholeText()
                            .replaceAll("[\\u200B-\\u200D\\uFEFF\\u00AD]", "")
                            .replaceAll("[\\s\\u00A0]+", " "))
                    .replaceAll("\\\\$1"));
        } else if (node instanceof Element element) {
            var words = new StringBuilder();
            element.childNodes().forEach(child -> inline(child, words));
            var text = words.toString();
            switch (element.normalName()) {
                case "br" -> out.append("  \n");
                case "a" -> out.append(link(element, text));
                default -> out.append(marked(marked(text, "**", isBold(element)), "*", isItalic(element)));
            }
        }
    }

    private static String link(Element element, String words) {
        var address = element.attr("href").strip();
        return LINK.matcher(address).matches() && !words.isBlank()
                ? "[" + words.strip() + "](" + address.replace(")", "%29").replace("(", "%28") + ")"
                        + (words.endsWith(" ") ? " " : "")
                : words;
    }

    /** Marks stand close to the words, with the spaces outside. */
    private static String marked(String words, String mark, boolean wanted) {
        if (!wanted || words.isBlank() || words.contains("\n") || words.strip().startsWith(mark)) {
            return words;
        }
        var bare = words.strip();
        var before = words.substring(0, words.indexOf(bare));
        var after = words.substring(words.indexOf(bare) + bare.length());
        return before + mark + bare + mark + after;
    }

    private static boolean isBold(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.contains("font-weight:normal") || style.contains("font-weight:400")) {
            return false;
        }
        return element.normalName().matches("b|strong")
                || style.contains("font-weight:bold")
                || style.matches(".*font-weight:[6-9]00.*");
    }

    private static boolean isItalic(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return !style.contains("font-style:normal")
                && (element.normalName().matches("i|em") || style.contains("font-style:italic"));
    }

    private static String oneLine(Element element) {
        var words = new StringBuilder();
        element.childNodes().forEach(child -> inline(child, words));
        return line(words);
    }

    private static String line(StringBuilder words) {
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void paragraph(StringBuilder words, StringBuilder out) {
        var text = words.toString().strip();
        words.setLength(0);
        if (!text.isEmpty()) {
            out.append("\n\n").append(atStart(text)).append("\n\n");
        }
    }

    /** What would be read as a heading, a list or a quote because of where it stands. */
    private static String atStart(String text) {
        return text.replaceFirst("^(#{1,6}|[-+>])(?=\\s)", "\\\\$1").replaceFirst("^(\\d+)\\.(?=\\s)", "$1\\\\.");
    }
}
