package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a page is when it can be read on several sites: search engines are told of its address on the owner's. */
public final class PageOwner {
    private static final String ATTRIBUTE = PageOwner.class.getName();

    private PageOwner() {}

    /** Says that the page that is being made is this association's, on whichever site it is read. */
    public static void is(@Nullable UUID association, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, association);
    }

    /** The association that the page has been said to be. */
    public static Optional<UUID> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(UUID.class::cast);
    }
}
