package se.framsteg.course.reading;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text without what the web and word processors leave behind: tags, entities, hard and zero-width spaces. */
final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>|</li>");
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u2007\\u202F]+");

    private PlainText() {}

    static String clean(String raw) {
        var text = raw;
        if (text.indexOf('<') >= 0) {
            text = TAGS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        text = SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        return text.replace("\r", "").replaceAll(" *\n *", "\n").strip();
    }
}
