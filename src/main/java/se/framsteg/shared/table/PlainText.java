package se.framsteg.shared.table;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text without what the web and word processors leave behind: tags, entities, hard and zero-width spaces; letters composed. */
public final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>|</li>");
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
    private static final Pattern INVISIBLE = Pattern.compile(
            // Joiners are letters' business in Persian or Hindi, and rubbish everywhere else.
            "[\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u00AD]|(?<![\\p{L}\\p{M}&&[^\\p{IsLatin}]])[\\u200C\\u200D]");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\u00A0\\u2007\\u202F]+");

    private PlainText() {}

    public static String clean(String raw) {
        var text = raw;
        if (text.indexOf('<') >= 0) {
            text = TAGS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        text = SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        text = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        return text.replace("\r", "").replaceAll(" *\n *", "\n").strip();
    }
}
