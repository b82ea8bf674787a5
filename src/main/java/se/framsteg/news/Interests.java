package se.framsteg.news;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to be told. Nothing chosen means everything. Themes and projects widen each other: who chooses one theme
 * and one project gets both; kinds narrow.
 *
 * @param themes slugs
 * @param projects slugs
 */
public record Interests(Set<String> themes, Set<String> projects, Set<DigestKind> kinds) {
    public static final Interests ALL = new Interests(Set.of(), Set.of(), Set.of());
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,120}");
    private static final int MOST = 100;

    public Interests {
        themes = Collections.unmodifiableSet(new TreeSet<>(themes));
        projects = Collections.unmodifiableSet(new TreeSet<>(projects));
        kinds = Set.copyOf(kinds);
    }

    /** Reads what was ticked leniently: what cannot be meant is not chosen. */
    public static Interests of(
            @Nullable Collection<String> themes,
            @Nullable Collection<String> projects,
            @Nullable Collection<String> kinds) {
        var wanted = EnumSet.noneOf(DigestKind.class);
        for (var kind : DigestKind.values()) {
            if (kinds != null && kinds.contains(kind.name())) {
                wanted.add(kind);
            }
        }
        return new Interests(slugs(themes), slugs(projects), wanted);
    }

    private static Set<String> slugs(@Nullable Collection<String> typed) {
        return typed == null
                ? Set.of()
                : typed.stream()
                        .filter(slug -> SLUG.matcher(slug).matches())
                        .limit(MOST)
                        .collect(Collectors.toSet());
    }

    /** What concerns everybody is left out only for those who did not choose its kind. */
    public boolean wants(DigestItem item) {
        if (!kinds.isEmpty() && !kinds.contains(item.kind())) {
            return false;
        }
        return themes.isEmpty() && projects.isEmpty()
                || item.general()
                || projects.contains(item.project())
                || item.themes().stream().anyMatch(themes::contains);
    }
}
