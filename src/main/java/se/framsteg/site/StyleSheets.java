package se.framsteg.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.framsteg.shared.Look;
import se.framsteg.shared.Secret;
import se.framsteg.site.colour.Role;
import se.framsteg.site.colour.Theme;

/**
 * Sheets and marks computed from what associations have chosen. Their addresses carry a piece of the content's hash, so that
 * browsers may keep them for ever.
 */
@Component
public class StyleSheets {
    private static final int MOST = 200;

    /** A sheet and a mark, ready to be sent. */
    public record Made(String css, String mark, String ground, String hash) {}

    private final Map<Style, Made> made = new ConcurrentHashMap<>();

    public Made of(Style style) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(style, StyleSheets::make);
    }

    /** The look of an association's pages. */
    public Look look(String slug, Style style) {
        if (style.equals(Style.OURS)) {
            return Look.ours();
        }
        var sheet = of(style);
        var address = "/tema/" + slug + "-" + sheet.hash();
        return new Look(
                style.colours() == null ? null : address + ".css",
                sheet.ground(),
                address + ".svg",
                style.initials(),
                Look.ours().languages());
    }

    private static Made make(Style style) {
        var theme = Theme.of(style.base());
        var css = theme.stylesheet();
        var mark = mark(theme, style.initials());
        var hash = HexFormat.of().formatHex(Secret.hashOf(css + mark), 0, 5);
        return new Made(css, mark, theme.light().get(Role.DEEP).hex(), hash);
    }

    /** The letters have passed {@link Style#areInitials}, so they need no escaping. */
    private static String mark(Theme theme, String initials) {
        var ground = theme.light().get(Role.MARK).hex();
        var pen = theme.light().get(Role.SUN).hex();
        var drawn = initials.isEmpty()
                ? "<path d=\"M7 25h6v-5h6v-5h6V9\" fill=\"none\" stroke=\"" + pen
                        + "\" stroke-width=\"3.4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
                : "<text x=\"17\" y=\"22.6\" text-anchor=\"middle\" font-family=\"Arial,sans-serif\" font-weight=\"700\" font-size=\""
                        + (initials.length() < 3 ? 16 : 13) + "\" fill=\"" + pen + "\">" + initials + "</text>";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 34 34\"><rect width=\"34\" height=\"34\" rx=\"8\" fill=\""
                + ground + "\"/>" + drawn + "</svg>";
    }

    /** The bytes that are sent. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
