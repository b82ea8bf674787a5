package se.framsteg.news.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Document;
import se.framsteg.news.NewsScopes.NewsScope;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The desk: all documents, and the form that takes one more. */
record DocumentDeskPage(
        List<Document> documents,
        List<NewsScope> scopes,
        @Nullable UUID scope,
        DocumentForm form,
        FieldErrors errors,
        @Nullable String done) {
    Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        scopes.forEach(one -> options.put(one.id().toString(), one.name()));
        return options;
    }

    String chosen() {
        return scope != null
                ? scope.toString()
                : scopes.isEmpty() ? "" : scopes.getFirst().id().toString();
    }

    static Map<String, String> languages(Frame frame) {
        var languages = new LinkedHashMap<String, String>();
        languages.put("sv", frame.t("news.document.language.sv"));
        languages.put("en", frame.t("news.document.language.en"));
        return languages;
    }
}
