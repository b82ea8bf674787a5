package se.framsteg.news;

import java.util.Locale;
import se.framsteg.shared.Language;

/** The languages that a post can be written in. Easy Swedish is a text of its own, not a translation by machine. */
public enum TextLanguage {
    SV("sv", ""),
    EN("en", "/en"),
    EASY("sv", "/lattlast");

    private final String lang;
    private final String prefix;

    TextLanguage(String lang, String prefix) {
        this.lang = lang;
        this.prefix = prefix;
    }

    /** As it is stored and written in addresses: {@code sv}, {@code en}, {@code easy}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the html attribute {@code lang}. */
    public String lang() {
        return lang;
    }

    /** What addresses of pages in this language begin with. */
    public String prefix() {
        return prefix;
    }

    public static TextLanguage of(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** The text that a reader of this language wants. */
    public static TextLanguage of(Language language) {
        return valueOf(language.name());
    }
}
