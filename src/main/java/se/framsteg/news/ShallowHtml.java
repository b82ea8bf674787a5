package se.framsteg.news;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * Somebody else's HTML, no deeper than a page has any reason to be: what lies below is text of the last level. Those who walk
 * it call themselves for each level, and sixty thousand levels end the walk.
 */
final class ShallowHtml {
    private static final int DEEPEST = 100;

    private ShallowHtml() {}

    static Document of(String html, String address) {
        var document = Jsoup.parse(html, address);
        var last = new ArrayList<Element>();
        document.body().filter((node, depth) -> {
            if (depth < DEEPEST || !(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            last.add(element);
            return NodeFilter.FilterResult.SKIP_CHILDREN;
        });
        last.forEach(element -> element.text(element.text()));
        return document;
    }
}
