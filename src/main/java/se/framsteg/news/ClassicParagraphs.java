package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * WordPress's older editor stores no paragraphs: an empty line ends one, and a line break is a line break. Lines that begin with
 * a bullet are a list.
 */
final class ClassicParagraphs {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R(?:[\\s\\u00A0]|&nbsp;)*\\R");
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[\\uF0B7\\uF0A7\\uF0D8•▪●◦‣·*-]|o(?=\\t| {2}|&nbsp;))(?:\\s|&nbsp;)+");

    private ClassicParagraphs() {}

    static void in(Element container) {
        var breaks = container.select("p").isEmpty();
        paragraphs(container, breaks);
    }

    private static void paragraphs(Element container, boolean breaks) {
        var loose = new ArrayList<Node>();
        for (var node : List.copyOf(container.childNodes())) {
            if (node instanceof Element element && element.isBlock()) {
                settle(loose, element, breaks);
                if (element.normalName().matches("div|section|article|blockquote|center|main")) {
                    paragraphs(element, breaks);
                }
            } else {
                loose.add(node);
            }
        }
        var last = container.appendElement("p");
        settle(loose, last, breaks);
        last.remove();
    }

    private static void settle(List<Node> loose, Element before, boolean breaks) {
        var html = new StringBuilder();
        loose.forEach(node -> html.append(node.outerHtml()));
        loose.forEach(Node::remove);
        loose.clear();
        for (var part : EMPTY_LINE.split(html)) {
            if (!part.isBlank()) {
                before.before(paragraph(part.strip(), breaks));
            }
        }
    }

    private static String paragraph(String html, boolean breaks) {
        var lines = html.split("\\R|<br ?/?>\\R?");
        var out = new StringBuilder();
        var open = "";
        for (var line : lines) {
            var bullet = BULLET.matcher(line);
            var wanted =
                    lines.length > 1 && bullet.find() || line.matches("^\\s*[\\uF0B7\\uF0A7\\uF0D8•▪●].*") ? "ul" : "p";
            if (!wanted.equals(open)) {
                out.append(open.isEmpty() ? "" : "</" + open + ">")
                        .append('<')
                        .append(wanted)
                        .append('>');
                open = wanted;
            } else if (wanted.equals("p")) {
                out.append(breaks ? "<br>" : "\n");
            }
            out.append(wanted.equals("ul") ? "<li>" + BULLET.matcher(line).replaceFirst("") + "</li>" : line);
        }
        return out.append("</").append(open).append('>').toString();
    }
}
