package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import se.framsteg.shared.Secret;

/**
 * The browser carries a secret, and everything else knows a session by the secret's hash: neither the database, nor a copy of it, nor a
 * log holds what opens a session.
 */
class SessionSecrets implements HttpSessionIdResolver, SessionIdGenerator {
    /** Longer than any request takes: the cookie is written when its answer is. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    private final Map<String, Fresh> fresh = new ConcurrentHashMap<>();

    SessionSecrets(CookieSerializer serializer) {
        cookies.setCookieSerializer(serializer);
    }

    private record Fresh(String secret, Instant made) {}

    /** A new secret, kept until its cookie is written; the session is called by its hash. */
    @Override
    public String generate() {
        var now = Instant.now();
        fresh.values().removeIf(one -> one.made().plus(KEPT).isBefore(now));
        var secret = Secret.next().text();
        var id = hash(secret);
        fresh.put(id, new Fresh(secret, now));
        return id;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream()
                .map(SessionSecrets::hash)
                .toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        var made = fresh.get(id);
        if (made != null) {
            cookies.setSessionId(request, response, made.secret());
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }

    /** What a session is called whose browser carries this. */
    static String hash(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hashOf(secret));
    }
}
