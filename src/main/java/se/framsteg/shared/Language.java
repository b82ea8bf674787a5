package se.framsteg.shared;

import java.util.Locale;

/** The two languages that every screen speaks. */
public enum Language {
    SV(Locale.of("sv", "SE"), ""),
    EN(Locale.of("en", "GB"), "/en");

    private final Locale locale;
    private final String prefix;

    Language(Locale locale, String prefix) {
        this.locale = locale;
        this.prefix = prefix;
    }

    public Locale locale() {
        return locale;
    }

    /** What an address in this language begins with: nothing, or {@code /en}. */
    public String prefix() {
        return prefix;
    }

    /** The value of the html attribute {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == SV ? EN : SV;
    }
}
