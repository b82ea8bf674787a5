package se.framsteg.news;

/**
 * Something in a text that shuts somebody out, and has to be mended before it is published.
 *
 * @param detail the words it is about, or empty
 */
public record Finding(TextLanguage language, Rule rule, String detail) {
    /** What a text has to hold to, and the field where it is mended. */
    public enum Rule {
        NO_TITLE("title"),
        NO_LEAD("lead"),
        NO_TEXT("body"),
        IMAGE_WITHOUT_ALT("body"),
        FOREIGN_IMAGE("body"),
        SKIPPED_HEADING("body"),
        EMPTY_HEADING("body"),
        VAGUE_LINK("body"),
        SOUND_WITHOUT_WORDS("spoken");

        private final String field;

        Rule(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
