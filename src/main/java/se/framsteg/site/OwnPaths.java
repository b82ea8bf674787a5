package se.framsteg.site;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that our own pages have. */
@Component
public class OwnPaths {
    private static final Set<String> OTHERS = Set.of("en", "lattlast", "assets", "api", "health", "error", "ny");

    private final ObjectProvider<RequestMappingHandlerMapping> screens;
    private volatile @Nullable Set<String> known;

    OwnPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> screens) {
        this.screens = screens;
    }

    /** Whether a slug would hide pages of ours, whose addresses begin with the same word. */
    public boolean isReserved(String slug) {
        return OTHERS.contains(slug)
                || paths().stream().anyMatch(path -> path.equals("/" + slug) || path.startsWith("/" + slug + "/"));
    }

    /** Whether a page of ours that everybody may read has exactly this address. */
    public boolean isPublicPage(String path) {
        return paths().contains(path)
                && !path.contains("{")
                && Stream.of("/arbete", "/mina", "/api", "/demo").noneMatch(path::startsWith);
    }

    private Set<String> paths() {
        var paths = known;
        if (paths == null) {
            paths = screens.getObject().getHandlerMethods().keySet().stream()
                    .filter(screen -> screen.getMethodsCondition().getMethods().isEmpty()
                            || screen.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .flatMap(screen -> screen.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
            known = paths;
        }
        return paths;
    }
}
