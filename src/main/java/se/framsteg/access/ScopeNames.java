package se.framsteg.access;

import java.util.List;
import java.util.UUID;

/** Names what rights can be limited to; the module that owns such things implements it. */
public interface ScopeNames {
    /** @param kind as in {@link Scopes#register} */
    record ScopeName(UUID id, String kind, String name) {}

    /** Those that the actor may see. */
    List<ScopeName> scopeNames();
}
