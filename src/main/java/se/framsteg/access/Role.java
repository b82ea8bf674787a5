package se.framsteg.access;

import se.framsteg.shared.Language;

/** A role somebody can be given, in the words of both languages. */
public record Role(String key, String nameSv, String nameEn) {
    public String name(Language language) {
        return language.swedish() ? nameSv : nameEn;
    }
}
