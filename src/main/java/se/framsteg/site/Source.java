package se.framsteg.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page that frames ours comes from, as a policy writes it: {@code https://www.haninge.se}. Nothing that could end a
 * policy or widen it, such as a space, a semicolon or an asterisk, gets into one.
 */
public record Source(String text) {
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");
    private static final Pattern TYPED =
            Pattern.compile("(?:(https?)://)?([^/:?#\\s]+)(?::([0-9]{1,5}))?(?:[/?#]\\S*)?");

    /** A host or an address as somebody typed it. Unencrypted only on this very machine, where a site is tried out. */
    public static Optional<Source> parse(String typed) {
        var match = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var host = match.group(2);
        var here = host.equals("localhost") || host.equals("127.0.0.1");
        var plain = "http".equals(match.group(1));
        if (!here && (plain || !HOST.matcher(host).matches() || host.length() > 253)) {
            return Optional.empty();
        }
        var port = match.group(3) == null ? "" : ":" + match.group(3);
        return Optional.of(new Source((plain ? "http://" : "https://") + host + port));
    }
}
