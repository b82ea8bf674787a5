package se.framsteg.organisation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.access.ScopeNames;

/** Rights can be limited to an association. */
@Component
class AssociationScopes implements ScopeNames {
    private final Associations associations;

    AssociationScopes(Associations associations) {
        this.associations = associations;
    }

    @Override
    public List<ScopeName> scopeNames() {
        return associations.all().stream()
                .map(one -> new ScopeName(one.id(), "ASSOCIATION", one.name()))
                .toList();
    }
}
