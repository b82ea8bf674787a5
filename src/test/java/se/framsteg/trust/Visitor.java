package se.framsteg.trust;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.framsteg.access.Actor;
import se.framsteg.access.SignedIn;

/**
 * Somebody who asks.
 *
 * @param actor null for a stranger who has not signed in
 * @param reach the associations, projects and dates that their roles are for
 * @param knowsPeople whether one of their roles lets them see who takes part
 */
record Visitor(String name, MockMvcTester mvc, @Nullable Actor actor, Set<UUID> reach, boolean knowsPeople) {
    private record Principal(Actor actor, Instant at) implements SignedIn, java.security.Principal {
        @Override
        public String getName() {
            return String.valueOf(actor.id());
        }
    }

    /** Whether the roles are for the eastern association, whose records are mixed with the southern one's. */
    boolean eastern() {
        return !name.endsWith("conecto");
    }

    /** Those who may most and those who may least: they also send every form without its token. */
    boolean wide() {
        return actor == null
                || actor instanceof Actor.Participant
                || name.startsWith("everything")
                || name.startsWith("projektledare");
    }

    /** What came back: a status and everything that can be read of the answer. */
    record Answer(int status, String body, @Nullable String fault) {}

    Answer open(String path) {
        return exchange(MockMvcRequestBuilders.get(java.net.URI.create(path)), false);
    }

    Answer send(Asked asked, boolean withToken) {
        if (!asked.post()) {
            return open(asked.path());
        }
        var to = java.net.URI.create(asked.path());
        AbstractMockHttpServletRequestBuilder<?> request =
                asked.multipart() ? MockMvcRequestBuilders.multipart(to) : MockMvcRequestBuilders.post(to);
        if (!asked.multipart()) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        asked.fields().forEach(field -> request.param(field.getKey(), field.getValue()));
        request.header("Sec-Fetch-Site", withToken ? "same-origin" : "cross-site");
        return exchange(request, withToken);
    }

    private Answer exchange(AbstractMockHttpServletRequestBuilder<?> request, boolean withToken) {
        if (actor != null) {
            request.with(SecurityMockMvcRequestPostProcessors.authentication(
                    new TestingAuthenticationToken(new Principal(actor, Instant.now()), null, role(actor))));
        }
        if (withToken) {
            RequestPostProcessor token = SecurityMockMvcRequestPostProcessors.csrf();
            request.with(token);
        }
        var result = mvc.perform(request);
        var fault = result.getUnresolvedException();
        if (fault != null) {
            return new Answer(500, "", fault.toString());
        }
        var response = result.getResponse();
        var headers = new StringBuilder();
        response.getHeaderNames().forEach(header -> headers.append('\n').append(response.getHeaders(header)));
        try {
            return new Answer(response.getStatus(), response.getContentAsString() + headers, null);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String role(Actor actor) {
        return actor instanceof Actor.Staff ? "STAFF" : "PARTICIPANT";
    }

    @Override
    public String toString() {
        return name;
    }
}
