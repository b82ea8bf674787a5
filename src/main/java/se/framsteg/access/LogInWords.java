package se.framsteg.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Frame;

/** What somebody did, as the log says it to an auditor: "publicerade", "nyhet". What nobody has words for keeps its key. */
public final class LogInWords {
    private LogInWords() {}

    public static String of(Frame frame, AuditLine line) {
        return said(frame, "access.log." + line.kind().toLowerCase(Locale.ROOT) + ".", line.action());
    }

    /** The kind of thing that it was done to. */
    public static String object(Frame frame, @Nullable String kind) {
        return kind == null ? "" : said(frame, "access.object.", kind);
    }

    private static String said(Frame frame, String group, String key) {
        return frame.words().has(group + key) ? frame.t(group + key) : key;
    }
}
