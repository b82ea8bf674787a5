package se.framsteg.news.consents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Consent;
import se.framsteg.news.ConsentState;
import se.framsteg.shared.Frame;

/** One consent: what it says, what leans on it, and how it ends. */
record OneConsentPage(
        Consent consent,
        List<Consent.Use> uses,
        List<Consent.Use> candidates,
        @Nullable String done) {
    String address() {
        return "/arbete/samtycken/" + consent.id();
    }

    boolean alive() {
        return consent.state() == ConsentState.GIVEN || consent.state() == ConsentState.ASKED;
    }

    static String covers(Frame frame, Consent consent) {
        var all = new StringJoiner(", ");
        if (consent.facts().text()) {
            all.add(frame.t("news.consent.text"));
        }
        if (consent.facts().picture()) {
            all.add(frame.t("news.consent.picture"));
        }
        if (consent.facts().film()) {
            all.add(frame.t("news.consent.film"));
        }
        return all.toString();
    }

    Map<String, String> options(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        for (var one : candidates) {
            options.put(
                    (one.post() ? "post:" : "picture:") + one.id(),
                    frame.t(one.post() ? "news.consent.post" : "news.consent.of_picture", one.title()));
        }
        return options;
    }
}
