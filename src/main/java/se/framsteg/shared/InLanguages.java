package se.framsteg.shared;

import java.util.Arrays;
import java.util.List;

/** A text that staff have written: in Swedish, and as far as they have had the time in English and in easy Swedish. */
public record InLanguages(String swedish, String english, String easy) {
    public static final InLanguages NOTHING = swedish("");

    public static InLanguages swedish(String text) {
        return new InLanguages(text, "", "");
    }

    /** Whether it was written in this language. */
    public boolean has(Language language) {
        return !written(language).isBlank();
    }

    /** The text in this language, else in Swedish. */
    public String of(Language language) {
        return has(language) ? written(language) : swedish;
    }

    /** As {@link #of}, cut where there is an empty line. */
    public List<String> paragraphs(Language language) {
        return Arrays.stream(of(language).split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private String written(Language language) {
        return switch (language) {
            case SV -> swedish;
            case EN -> english;
            case EASY -> easy;
        };
    }
}
