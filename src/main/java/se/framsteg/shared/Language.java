package se.framsteg.shared;

import java.util.List;
import java.util.Locale;

/**
 * The languages that every screen speaks. Easy Swedish is Swedish told anew for those who read with effort: it has its own
 * addresses and sentences, and Swedish underneath where it has none.
 */
public enum Language {
    SV("Svenska", Locale.of("sv", "SE"), "", "sv"),
    EN("English", Locale.of("en", "GB"), "/en", "en"),
    EASY("Lättläst", Locale.of("sv", "SE"), "/lattlast", "sv-simple");

    /** Where easy Swedish ends: pages of work, and addresses that programs read. */
    private static final List<String> NOT_EASY = List.of("/arbete", "/api", "/demo", "/assets");

    private final String ownName;
    private final Locale locale;
    private final String prefix;
    private final String hreflang;

    Language(String ownName, Locale locale, String prefix, String hreflang) {
        this.ownName = ownName;
        this.locale = locale;
        this.prefix = prefix;
        this.hreflang = hreflang;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** What an address in this language begins with: nothing, {@code /en} or {@code /lattlast}. */
    public String prefix() {
        return prefix;
    }

    /** The value of the html attribute {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What machines are told about a page in this language; {@code simple} is a registered variant of BCP 47. */
    public String hreflang() {
        return hreflang;
    }

    public boolean swedish() {
        return this != EN;
    }

    /** What letters are written in, and what is remembered of a person: easy Swedish is a way to read, not a language. */
    public Language ofLetters() {
        return this == EASY ? SV : this;
    }

    /** The language in which this path is told; easy Swedish has no pages of work and no files. */
    public Language at(String path) {
        return this == EASY && (path.endsWith(".ics") || NOT_EASY.stream().anyMatch(path::startsWith)) ? SV : this;
    }
}
