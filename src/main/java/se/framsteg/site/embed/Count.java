package se.framsteg.site.embed;

import org.jspecify.annotations.Nullable;

/** How many lines a box has. */
final class Count {
    static final int USUAL = 5;
    static final int MOST = 20;

    private Count() {}

    /** What is no number from one to twenty is five. */
    static int of(@Nullable String typed) {
        if (typed == null || !typed.strip().matches("[0-9]{1,2}")) {
            return USUAL;
        }
        int count = Integer.parseInt(typed.strip());
        return count < 1 || count > MOST ? USUAL : count;
    }
}
