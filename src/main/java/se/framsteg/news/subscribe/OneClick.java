package se.framsteg.news.subscribe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.access.ForeignPost;

/**
 * The one post that may come from elsewhere: a mail provider's, for the reader who pressed its button. It says nothing but
 * {@code List-Unsubscribe=One-Click}, and the address holds the reader's secret (RFC 8058, 3.2).
 */
@Component
class OneClick implements ForeignPost {
    static final String FIELD = "List-Unsubscribe";
    static final String VALUE = "One-Click";
    private static final Pattern ADDRESS = Pattern.compile("/nyhetsbrev/avsluta/[A-Za-z0-9_-]{20,64}");

    @Override
    public boolean mayArrive(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && ADDRESS.matcher(request.getRequestURI()).matches()
                && request.getQueryString() == null
                && isForm(request.getContentType())
                && request.getParameterMap().size() == 1
                && VALUE.equals(request.getParameter(FIELD));
    }

    private static boolean isForm(@Nullable String type) {
        var kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return kind.startsWith("application/x-www-form-urlencoded") || kind.startsWith("multipart/form-data");
    }
}
