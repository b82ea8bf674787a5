package se.framsteg.news;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a post's HTML may hold: text, headings below the title, lists, tables, quotes, links and our own pictures. All else
 * goes, scripts and styles with what is in them. An allow-list: what is not named here does not exist.
 */
final class CleanHtml {
    static final Pattern OUR_PICTURE = Pattern.compile("/bilder/[A-Za-z0-9][A-Za-z0-9._-]{0,120}");
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:|/(?![/\\\\])|#).*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z]{2,8})?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em")
            .allowElements("b", "i", "del", "code", "pre", "sup", "sub", "span", "cite", "abbr")
            .allowElements("table", "caption", "thead", "tbody", "tr", "th", "td")
            .allowElements(CleanHtml::link, "a")
            .allowElements(CleanHtml::picture, "img")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(OUR_PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("class")
            .matching(Pattern.compile(Markdown.DECORATIVE))
            .onElements("img")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .onElements("p", "span", "blockquote", "li", "em", "cite", "h2", "h3", "h4", "a", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("scope")
            .matching(Pattern.compile("col|row"))
            .onElements("th")
            .allowAttributes("class")
            .matching(Pattern.compile("num"))
            .onElements("th", "td")
            .allowAttributes("title")
            .onElements("abbr")
            .allowWithoutAttributes("span", "a")
            .toFactory();

    private CleanHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }

    /** A link that leads away says so to programs; without an address it is only text. */
    private static @Nullable String link(String element, List<String> attributes) {
        int at = attributes.indexOf("href");
        if (at < 0) {
            return null;
        }
        if (attributes.get(at + 1).toLowerCase(java.util.Locale.ROOT).startsWith("http")) {
            attributes.add("rel");
            attributes.add("external noopener");
        }
        return element;
    }

    /** A picture that is not ours is not shown: nobody else's server learns who reads. */
    private static @Nullable String picture(String element, List<String> attributes) {
        if (!attributes.contains("src")) {
            return null;
        }
        if (!attributes.contains("alt")) {
            attributes.add("alt");
            attributes.add("");
        }
        return element;
    }
}
