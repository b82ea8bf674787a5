package se.framsteg.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes association and language out of the address, so that all that follows knows one path per page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after the answer to "is it up?", which asks nobody for a site
class AddressFilter extends OncePerRequestFilter {
    private final ObjectProvider<Sites> sites;

    AddressFilter(ObjectProvider<Sites> sites) {
        this.sites = sites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = takeApart(request.getRequestURI(), request.getServerName());
        address.keepIn(request);
        var shortened = !address.path().equals(request.getRequestURI());
        chain.doFilter(shortened ? new Shortened(request, address.path()) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    private Address takeApart(String uri, String host) {
        var rest = uri;
        var association = "";
        var first = first(rest);
        if (!first.isEmpty() && language(first) == Language.SV && isAssociation(first)) {
            association = first;
            rest = without(rest, first);
            first = first(rest);
        }
        var language = language(first);
        var path = language == Language.SV ? rest : without(rest, first);
        return new Address(association, association.isEmpty() ? ownHost(host) : "", language.at(path), path);
    }

    /** The language that an address beginning with this word is in; Swedish has no word of its own. */
    private static Language language(String first) {
        return Arrays.stream(Language.values())
                .filter(language -> language.prefix().equals("/" + first))
                .findFirst()
                .orElse(Language.SV);
    }

    private boolean isAssociation(String slug) {
        var known = sites.getIfAvailable();
        return known != null && known.isAssociation(slug);
    }

    private String ownHost(String asked) {
        var known = sites.getIfAvailable();
        return known == null ? "" : known.ownHost(asked);
    }

    private static String first(String path) {
        var end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : end < 0 ? path.substring(1) : path.substring(1, end);
    }

    private static String without(String path, String first) {
        var rest = path.substring(first.length() + 1);
        return rest.isEmpty() ? "/" : rest;
    }

    private static final class Shortened extends HttpServletRequestWrapper {
        private final String path;

        Shortened(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL().toString();
            var original = ((HttpServletRequest) getRequest()).getRequestURI();
            return new StringBuffer(whole.substring(0, whole.length() - original.length()) + path);
        }
    }
}
