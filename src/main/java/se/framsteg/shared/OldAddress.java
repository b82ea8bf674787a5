package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows where something lives now that had an address before it came here. Asked only when nothing else is at the address. */
public interface OldAddress {
    /** The path within the site, or null. */
    @Nullable
    String now(HttpServletRequest request, String path);
}
