package se.framsteg.account.log;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.AuditLine;
import se.framsteg.access.AuditLog;
import se.framsteg.access.LogHead;
import se.framsteg.access.LogInWords;
import se.framsteg.shared.Frame;

/** What the log shows: lines with names where the reader may see them, and how the seals are. */
record LogPage(
        @Nullable UUID about,
        String kind,
        List<AuditLine> lines,
        Map<UUID, String> names,
        Map<UUID, String> scopes,
        List<AuditLog.Reader> readers,
        AuditLog.@Nullable Seals seals,
        @Nullable Long block,
        @Nullable LogHead head,
        boolean more) {

    String name(@Nullable UUID id, String otherwise) {
        return id == null
                ? otherwise
                : names.getOrDefault(id, "…" + id.toString().substring(28));
    }

    /** Where a line belongs: a project, an association, or the installation. */
    String place(AuditLine line, String installation) {
        return line.scope() == null ? installation : scopes.getOrDefault(line.scope(), "");
    }

    /** What was shown or changed, in words. */
    String action(Frame frame, AuditLine line) {
        return LogInWords.of(frame, line);
    }

    String object(Frame frame, AuditLine line) {
        return LogInWords.object(frame, line.objectKind());
    }

    long last() {
        return lines.isEmpty() ? 0 : lines.getLast().id();
    }
}
