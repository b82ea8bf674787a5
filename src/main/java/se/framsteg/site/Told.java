package se.framsteg.site;

import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** A text in Swedish, and in English where it has been translated. */
public record Told(String sv, String en) {
    public Told {
        sv = sv.strip();
        en = en.strip();
    }

    public boolean empty() {
        return sv.isEmpty();
    }

    /** What a reader of this language gets; Swedish where there is no English. */
    public String in(Language language) {
        return language == Language.EN && !en.isEmpty() ? en : sv;
    }

    /** The language it is then in: the value of {@code lang} where it differs from the page's, or null. */
    public @Nullable String lang(Language language) {
        return language == Language.EN && en.isEmpty() && !sv.isEmpty() ? "sv" : null;
    }
}
