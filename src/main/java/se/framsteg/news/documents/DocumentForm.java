package se.framsteg.news.documents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.DocumentFacts;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/** What is typed about a document. */
record DocumentForm(
        @Nullable String title,
        @Nullable String language,
        @Nullable String dated,
        @Nullable String twin,
        @Nullable String summary,
        @Nullable String published) {

    static DocumentForm begun(LocalDate today) {
        return new DocumentForm("", "sv", today.toString(), "", "", "true");
    }

    static DocumentForm of(DocumentFacts facts) {
        return new DocumentForm(
                facts.title(),
                facts.language().tag(),
                facts.dated().toString(),
                facts.twin(),
                facts.summary(),
                facts.published() ? "true" : null);
    }

    String of(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(of(dated).strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    DocumentFacts facts(LocalDate otherwise) {
        var day = day();
        return new DocumentFacts(
                of(title),
                "en".equals(language) ? Language.EN : Language.SV,
                day == null ? otherwise : day,
                of(twin),
                of(summary),
                published != null);
    }

    FieldErrors judged(LocalDate today) {
        var errors = facts(today).judged();
        return day() == null ? errors.add("dated", "news.document.error.dated") : errors;
    }
}
