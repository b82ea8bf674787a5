package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import se.framsteg.access.Actor;
import se.framsteg.shared.Secret;

/** Sessions begin with a new id and nothing from before, are listed to their person, and end at once. */
@Component
public class Sessions {
    private static final String DEVICE = "account.device";
    private static final String CONFIRMED = "account.confirmed";
    private static final Duration STAFF = Duration.ofHours(2);
    private static final Duration PARTICIPANT = Duration.ofMinutes(30);

    /** Nobody stays signed in longer than a working day, however busy. */
    static final Duration LONGEST = Duration.ofHours(12);

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** A session in a list. */
    public record Line(String key, String device, Instant began, Instant lastSeen, boolean current) {}

    /** Begins anew: whatever session the browser brought along is ended, so that nobody can have planted it. */
    public void begin(Actor actor, String device, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var now = Instant.now();
        var principal = new SessionPrincipal(actor, now);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        var session = request.getSession();
        session.setMaxInactiveInterval((int) (actor instanceof Actor.Staff ? STAFF : PARTICIPANT).toSeconds());
        session.setAttribute(DEVICE, device);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** When the person last showed a second factor in this session. */
    @Nullable
    Instant confirmed(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Instant) session.getAttribute(CONFIRMED);
    }

    void confirm(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(CONFIRMED, now);
    }

    public List<Line> of(UUID person, HttpServletRequest request) {
        var session = request.getSession(false);
        var current = session == null ? "" : session.getId();
        return repository.findByPrincipalName(person.toString()).values().stream()
                .map(one -> new Line(
                        key(one.getId()),
                        String.valueOf(one.<@Nullable Object>getAttribute(DEVICE)),
                        one.getCreationTime(),
                        one.getLastAccessedTime(),
                        one.getId().equals(current)))
                .sorted(Comparator.comparing(Line::lastSeen).reversed())
                .toList();
    }

    /** Ends one session of a person, named by its key: the id itself never stands on a page. */
    public void end(UUID person, String key) {
        repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> key(id).equals(key))
                .forEach(repository::deleteById);
    }

    /** Ends all of a person's sessions at once, except the given one. */
    public void endAll(UUID person, @Nullable HttpServletRequest except) {
        var session = except == null ? null : except.getSession(false);
        var kept = session == null ? "" : session.getId();
        repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById);
    }

    private static String key(String sessionId) {
        return HexFormat.of().formatHex(Secret.hashOf("session:" + sessionId)).substring(0, 16);
    }
}
