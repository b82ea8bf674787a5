package se.framsteg.news.documents;

import org.jspecify.annotations.Nullable;
import se.framsteg.news.Document;
import se.framsteg.shared.FieldErrors;

/** One document: what is known of how it reads, and what is told about it. */
record OneDocumentPage(
        Document document,
        DocumentForm form,
        FieldErrors errors,
        @Nullable String done) {
    String address() {
        return "/arbete/dokument/" + document.id();
    }

    /** The line that links to it in a text. */
    String line() {
        return "[" + document.facts().title().replaceAll("[\\[\\]\\\\]", "") + " ("
                + document.kind().name() + ", " + document.weight() + ")](" + document.file() + ")";
    }
}
