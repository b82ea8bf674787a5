package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address. Spring asks every handler that we have about every address with a variable in it, first about
 * the method and last about the path: a sixth of a sign-up's time in the program. Nearly all of ours begin with a word that stands
 * for itself, so those that begin with another word need not be asked.
 */
@Component
class HandlersByFirstWord implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Handlers();
    }

    static class Handlers extends RequestMappingHandlerMapping {
        /** Of a handler that may answer whatever the address begins with, and of an address that any handler may answer. */
        private static final String ANY = "";

        private final Map<RequestMappingInfo, String> words = new ConcurrentHashMap<>();
        private final ThreadLocal<String> asked = ThreadLocal.withInitial(() -> ANY);

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            asked.set(wordOfAddress(path));
            try {
                return super.lookupHandlerMethod(path, request);
            } finally {
                asked.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            var word = words.computeIfAbsent(info, Handlers::wordOf);
            var first = asked.get();
            return word.equals(ANY) || first.equals(ANY) || word.equals(first)
                    ? super.getMatchingMapping(info, request)
                    : null;
        }

        private static String wordOf(RequestMappingInfo info) {
            var all = info.getPatternValues().stream()
                    .map(Handlers::first)
                    .distinct()
                    .toList();
            return all.size() == 1 && all.getFirst().matches("[\\w.-]+") ? all.getFirst() : ANY;
        }

        /** One with escaped letters or parameters in it may be another way to write a word. */
        private static String wordOfAddress(String path) {
            var word = first(path);
            return word.indexOf('%') < 0 && word.indexOf(';') < 0 ? word : ANY;
        }

        private static String first(String path) {
            var end = path.indexOf('/', 1);
            return path.startsWith("/") ? path.substring(1, end < 0 ? path.length() : end) : ANY;
        }
    }
}
