package se.framsteg;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
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

    /** What the page's form that is sent to an address ending so carries in a hidden field, as a browser would send it back. */
    public String hidden(String field, String page, String formEnds) {
        return hidden(field, get(page), formEnds);
    }

    private static String hidden(String field, MockMvcRequestBuilder page, String formEnds) {
        try {
            var html = page.exchange().getResponse().getContentAsString();
            return Jsoup.parse(html)
                    .select("form[action$='" + formEnds + "'] input[type=hidden][name='" + field + "']")
                    .attr("value");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String version(String page, String formEnds) {
        return hidden("version", page, formEnds);
    }

    /** The version in a form that is shown as an answer to something posted. */
    public String versionAfter(MockMvcRequestBuilder posted, String formEnds) {
        return hidden("version", posted, formEnds);
    }

    public UUID person() {
        return staff.person();
    }

    private MockMvcRequestBuilder signedIn(MockMvcRequestBuilder request) {
        return request.with(SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(new Principal(staff, at), null, "STAFF")));
    }
}
