package se.framsteg.site.own;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.AuditLog.OwnRead;
import se.framsteg.access.ReadingInWords;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;

/** Who has seen one's own data: name where it may be shown, role, organisation, and what they did. */
record ReadsPage(List<OwnRead> reads, Map<UUID, String> colleagues, Map<UUID, String> places) {

    /** "Nora Lind, projektledare, hämtade månadsfilen". */
    String sentence(Frame frame, OwnRead read) {
        var what = ReadingInWords.of(frame, read.what());
        var name = read.actorKind().equals("staff") ? name(colleagues, read.actor()) : "";
        return name.isEmpty()
                ? frame.t("site.reads.line", by(frame, read), what)
                : frame.t("site.reads.line.named", name, small(frame, by(frame, read)), what);
    }

    /** "Conecto+, Samordningsförbundet Östra Södertörn": where it was seen, as far as that is known. */
    String where(OwnRead read) {
        return Stream.of(name(places, read.scope()), name(places, read.association()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The role in which it was seen, or else what kind of actor it was. */
    private static String by(Frame frame, OwnRead read) {
        var role = frame.language() == Language.EN ? read.roleEn() : read.roleSv();
        return role == null ? frame.t("site.reads.by." + read.actorKind()) : role;
    }

    private static String small(Frame frame, String role) {
        return role.substring(0, 1).toLowerCase(frame.language().locale()) + role.substring(1);
    }

    private static String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }
}
