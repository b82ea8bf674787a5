package se.framsteg.news;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Address;
import se.framsteg.shared.OldAddress;

/** Old links to texts that have been moved in lead to where they live now. */
@Component
class MovedAddresses implements OldAddress {
    private final NewsMovingStore store;
    private final NewsSites sites;

    MovedAddresses(NewsMovingStore store, NewsSites sites) {
        this.store = store;
        this.sites = sites;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String now(HttpServletRequest request, String path) {
        var old = MovingOneText.path(path);
        if (old == null) {
            return null;
        }
        var association = sites.of(request).association();
        var language = Address.of(request).language().prefix();
        var below = language.isEmpty() ? null : MovingOneText.path(language + path);
        return (below == null ? Optional.<String>empty() : store.now(association, below))
                .or(() -> store.now(association, old))
                .orElse(null);
    }
}
