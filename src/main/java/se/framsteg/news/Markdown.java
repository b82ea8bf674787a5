package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A text in Markdown, and what becomes of it: HTML that cannot hurt, and plain text. The highest heading in use becomes the
 * second level, since the title is the first.
 */
final class Markdown {
    static final String DECORATIVE = "decorative";
    private static final List<String> SAYS_DECORATIVE = List.of("dekorativ", "decorative");

    /** Quotes in lists in quotes: nobody means more levels than this, and each costs a step of the walk. */
    private static final int DEEPEST = 60;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();

    private Markdown() {}

    /** What readers get. */
    static String html(String markdown, TextLanguage language) {
        return dressed(CleanHtml.of(unsafe(markdown)), language);
    }

    /** As it was meant, before anything is taken away; only to be looked through, never shown. */
    static String unsafe(String markdown) {
        var document = PARSER.parse(markdown);
        shift(document);
        return RENDERER.render(document);
    }

    /** One block a line: for search, for descriptions, for measuring how easy it reads. */
    static String plain(String html) {
        var plain = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof TextNode text) {
                    plain.append(text.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element
                        && element.normalName().equals("br")) {
                    plain.append(' ');
                }
            }

            @Override
            public void tail(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("td"))) {
                    plain.append('\n');
                }
            }
        });
        return plain.toString().replaceAll("\\s*\\n\\s*", "\n").strip();
    }

    private static void shift(Node document) {
        var headings = new ArrayList<Heading>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        var highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(2);
        headings.forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() - highest + 2)));
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Image image
            when says(attributes.get("alt")) -> {
                attributes.put("alt", "");
                attributes.put("class", DECORATIVE);
            }
            case TableCell cell -> {
                attributes.remove("align");
                if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                    attributes.put("class", "num");
                }
                if (cell.isHeader()) {
                    attributes.put("scope", "col");
                }
            }
            default -> {}
        }
    }

    private static boolean says(@org.jspecify.annotations.Nullable String alt) {
        return alt != null && SAYS_DECORATIVE.contains(alt.strip().toLowerCase(Locale.ROOT));
    }

    /** A wide table scrolls by itself, also by keyboard. The HTML is clean already: a tag can be nothing but a tag. */
    private static String dressed(String html, TextLanguage language) {
        var label = language == TextLanguage.EN ? "Table" : "Tabell";
        return html.replace(
                        "<table>",
                        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + label
                                + "\"><table class=\"table\">")
                .replace("</table>", "</table></div>");
    }
}
