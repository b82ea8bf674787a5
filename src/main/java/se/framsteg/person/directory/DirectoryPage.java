package se.framsteg.person.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.MaskedIdentity;
import se.framsteg.shared.Frame;

/** A page of the list of people. */
record DirectoryPage(
        List<DirectoryQuery.Line> lines,
        Map<UUID, MaskedIdentity> numbers,
        String words,
        boolean more,
        boolean mayWrite,
        boolean maySeeProtected) {

    /** A birth date beside an alias would tell who it is, also to whoever looks over a shoulder. */
    String number(Frame frame, DirectoryQuery.Line line) {
        if (line.isProtected()) {
            return frame.t("person.number.not_in_lists");
        }
        var number = numbers.get(line.id());
        return number == null ? frame.t("person.number.none") : number.masked();
    }

    boolean lacksNumber(DirectoryQuery.Line line) {
        return !numbers.containsKey(line.id()) && !line.isProtected();
    }

    String gender(Frame frame, DirectoryQuery.Line line) {
        return line.gender() == null ? frame.t("person.gender.unknown") : frame.t("person.gender." + line.gender());
    }

    /** Where the next page begins; names are not written into addresses, so it is the id of the last one shown. */
    @Nullable
    String next(Frame frame) {
        return more && words.isBlank()
                ? frame.link("/arbete/personer?efter=" + lines.getLast().id())
                : null;
    }
}
