package se.framsteg.news.documents;

import java.util.Arrays;
import java.util.List;
import se.framsteg.news.Document;

/** A document as a page: its text in paragraphs. */
record ReadPage(Document document) {
    List<String> paragraphs() {
        return Arrays.stream(document.facts().summary().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
