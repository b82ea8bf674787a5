package se.framsteg.person;

/** What came of giving a number. Every screen has to say something for every answer. */
public enum GivenAnswer {
    /** The first number of this person. */
    GIVEN,
    /** It took the place of another, as a personal number does of a coordination number; still one person. */
    REPLACED,
    /** The person had it already. */
    SAME,
    /** Another record has it: noted for staff, who may merge the two. Nothing was kept here. */
    ANOTHER,
    /** Somebody may have it whom one may not know: they are asked, and nothing was kept until they answer. */
    ASKED,
    /** The person is protected and has a number; only who may look behind the alias changes it. */
    HIDDEN,
    /** The person has a personal number; this weaker one was not kept. */
    WEAKER;

    public boolean kept() {
        return this == GIVEN || this == REPLACED || this == SAME;
    }

    public String key() {
        return "person.given." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
