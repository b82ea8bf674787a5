package se.framsteg.news;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** What a colleague writes around the items of an issue. Where nothing is written in English, the Swedish text stands. */
public record IssueText(String subjectSv, String subjectEn, String introSv, String introEn) {
    public IssueText {
        subjectSv = line(subjectSv);
        subjectEn = line(subjectEn);
        introSv = introSv.strip();
        introEn = introEn.strip();
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    public String subject(Language language) {
        return language == Language.EN && !subjectEn.isEmpty() ? subjectEn : subjectSv;
    }

    /** The language the subject stands in, when it is not the page's. */
    public @Nullable String lang(Language language) {
        return language == Language.EN && subjectEn.isEmpty() ? "sv" : null;
    }

    public List<String> intro(Language language) {
        var text = language == Language.EN && !introEn.isEmpty() ? introEn : introSv;
        return Stream.of(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
