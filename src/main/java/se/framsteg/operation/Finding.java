package se.framsteg.operation;

/**
 * One thing that was looked at, what was seen, and whether it is as it should be.
 *
 * @param why what it does to people when it is not
 * @param mend what an operator does then
 */
record Finding(String name, String value, boolean holds, String why, String mend) {
    Finding(String name, String value, boolean holds) {
        this(name, value, holds, "", "");
    }

    /** The same with the words for when it does not hold. */
    Finding or(String why, String mend) {
        return new Finding(name, value, holds, why, mend);
    }

    String text() {
        var line = (name + " " + value).strip();
        if (holds) {
            return line;
        }
        return line + "   <- mend this" + indented("Why: ", why) + indented("Do: ", mend);
    }

    private static String indented(String label, String words) {
        return words.isEmpty() ? "" : "\n    " + label + words;
    }
}
