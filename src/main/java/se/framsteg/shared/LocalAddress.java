package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Addresses that a browser is led to, and that never lead off this installation. A browser takes two slashes, a backslash, or
 * either with a tab or a line break in between, for the beginning of a host; so whatever is built from what was asked for goes
 * through here before it is sent. Only {@code Location} headers to a host that the operator has named are made elsewhere.
 */
public final class LocalAddress {
    /** One slash, then neither a slash nor what browsers read as one, nowhere anything that they leave out. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
    private static final Pattern BEGIN = Pattern.compile("^[\\s/\\\\]+");

    private LocalAddress() {}

    /** The address, if it stays here; else the other one. */
    public static String or(@Nullable String asked, String otherwise) {
        return asked != null && LOCAL.matcher(asked).matches() ? asked : otherwise;
    }

    /** The address as one that stays here, whatever it was: {@code //evil.example} is a path that we do not have. */
    public static String of(String asked) {
        return LOCAL.matcher(asked).matches()
                ? asked
                : "/"
                        + BEGIN.matcher(LEFT_OUT.matcher(asked).replaceAll(""))
                                .replaceFirst("")
                                .replace('\\', '/');
    }

    /** A path of the same site in the language of the request. */
    public static String of(HttpServletRequest request, String path) {
        var address = Address.of(request);
        return of(address.sitePrefix() + address.language().prefix() + path);
    }

    /** Leads there with this status. */
    public static RedirectView redirect(String path, HttpStatus status) {
        var view = new RedirectView(of(path), false, true, false);
        view.setStatusCode(status);
        return view;
    }
}
