package se.framsteg.news.consents;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Consent;
import se.framsteg.shared.Frame;

/** What somebody sees of the consent that is about them. */
record OwnConsentPage(
        String secret, Consent.Seen seen, @Nullable String done) {
    String address() {
        return "/samtycke/" + secret;
    }

    String covers(Frame frame) {
        var all = new StringJoiner(", ");
        if (seen.text()) {
            all.add(frame.t("news.consent.text"));
        }
        if (seen.picture()) {
            all.add(frame.t("news.consent.picture"));
        }
        if (seen.film()) {
            all.add(frame.t("news.consent.film"));
        }
        return all.toString();
    }
}
