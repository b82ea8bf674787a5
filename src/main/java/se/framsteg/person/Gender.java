package se.framsteg.person;

import org.jspecify.annotations.Nullable;

/** Women and men first in every figure about people; other and unknown are never dropped. Unknown is no value at all. */
public enum Gender {
    WOMAN("K"),
    MAN("M"),
    OTHER("X");

    private final String letter;

    Gender(String letter) {
        this.letter = letter;
    }

    /** The letter kept in the database and in files: K, M or X. */
    public String letter() {
        return letter;
    }

    public String key() {
        return "person.gender." + letter;
    }

    public static @Nullable Gender ofLetter(@Nullable String letter) {
        if (letter == null) {
            return null;
        }
        return switch (letter) {
            case "K" -> WOMAN;
            case "M" -> MAN;
            case "X" -> OTHER;
            default -> throw new IllegalArgumentException("No gender has the letter " + letter);
        };
    }
}
