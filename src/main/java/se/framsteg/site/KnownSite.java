package se.framsteg.site;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Look;

/**
 * Whose site a page belongs to.
 *
 * @param id the association, or null for the installation as a whole
 * @param host the association's own host, or null when it lives below its slug
 * @param number the organisation number, or null when it is not known
 * @param menu its own menu, or empty for the common one
 */
public record KnownSite(
        @Nullable UUID id,
        String slug,
        @Nullable String host,
        String name,
        String towns,
        @Nullable String number,
        Look look,
        List<MenuEntry> menu) {

    /** Where the association's own pages begin, in the language of the reader. */
    public String address(Frame frame) {
        var begin = host == null ? "/" + slug : "//" + host;
        return begin + frame.language().prefix() + "/";
    }
}
