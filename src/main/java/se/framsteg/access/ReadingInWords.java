package se.framsteg.access;

import se.framsteg.shared.Frame;

/** What somebody did who was shown people, as it is said to those people: "hämtade månadsfilen". */
public final class ReadingInWords {
    private ReadingInWords() {}

    /** Lines outlive the screens that wrote them, so one that nobody has words for any more is told in general. */
    public static String of(Frame frame, String action) {
        var key = "access.read." + action;
        return frame.t(frame.words().has(key) ? key : "access.read.other");
    }
}
