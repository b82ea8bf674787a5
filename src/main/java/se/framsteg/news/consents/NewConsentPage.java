package se.framsteg.news.consents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.news.NewsScopes.NewsScope;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * The form that asks for a consent.
 *
 * @param likely people of the register with that name, by id; asked about once
 */
record NewConsentPage(List<NewsScope> scopes, ConsentForm form, Map<String, String> likely, FieldErrors errors) {
    Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        scopes.forEach(scope -> options.put(scope.id().toString(), scope.name()));
        return options;
    }

    String chosen() {
        return form.scope() != null
                ? form.scope().toString()
                : scopes.isEmpty() ? "" : scopes.getFirst().id().toString();
    }

    Map<String, String> ways(Frame frame) {
        var ways = new LinkedHashMap<String, String>();
        ways.put("LINK", frame.t("news.consent.how.LINK"));
        ways.put("PAPER", frame.t("news.consent.how.PAPER"));
        return ways;
    }

    Map<String, String> people(Frame frame) {
        var people = new LinkedHashMap<>(likely);
        people.put("none", frame.t("news.consent.person.none"));
        return people;
    }
}
