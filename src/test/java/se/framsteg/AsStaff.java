package se.framsteg;

import java.time.Instant;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.access.Actor;
import se.framsteg.access.SignedIn;

/** Somebody who is signed in, asking for pages and posting forms as a browser would. */
public record AsStaff(MockMvcTester mvc, Actor.Staff staff, Instant at) {
    public AsStaff(MockMvcTester mvc, Actor.Staff staff) {
        this(mvc, staff, Instant.now());
    }

    private record Principal(Actor actor, Instant at) implements SignedIn, java.security.Principal {
        @Override
        public String getName() {
            return String.valueOf(actor.id());
        }
    }

    public MockMvcRequestBuilder get(String address, Object... variables) {
        return signedIn(mvc.get().uri(address, variables));
    }

    /** Posts a form from a page of our own, with its token. */
    public MockMvcRequestBuilder post(String address, Object... variables) {
        return signedIn(mvc.post().uri(address, variables))
                .header("Sec-Fetch-Site", "same-origin")
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    /** The same colleague, who last showed the second factor then. */
    public AsStaff since(Instant then) {
        return new AsStaff(mvc, staff, then);
    }

    public UUID person() {
        return staff.person();
    }

    private MockMvcRequestBuilder signedIn(MockMvcRequestBuilder request) {
        return request.with(SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(new Principal(staff, at), null, "STAFF")));
    }
}
