package se.framsteg.organisation.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.OrganisationKind;
import se.framsteg.organisation.register.RegisterQuery.Line;
import se.framsteg.shared.Frame;

/** The list of organisations, those that wait for a decision first. */
record RegisterPage(List<Line> pending, List<Line> others, String words, Map<String, OrganisationKind> kinds) {

    static RegisterPage of(List<Line> lines, String words, List<OrganisationKind> kinds) {
        return new RegisterPage(
                lines.stream().filter(RegisterPage::waits).toList(),
                lines.stream().filter(line -> !waits(line)).toList(),
                words,
                kinds.stream().collect(java.util.stream.Collectors.toMap(OrganisationKind::key, kind -> kind)));
    }

    private static boolean waits(Line line) {
        return line.status() == se.framsteg.organisation.Status.PENDING;
    }

    boolean empty() {
        return pending.isEmpty() && others.isEmpty();
    }

    /** Kind and town in one line, as far as they are known. */
    String about(Frame frame, Line line) {
        var kind = line.kindKey() == null ? null : kinds.get(line.kindKey());
        return join(kind == null ? null : kind.name(frame.language()), line.town());
    }

    private static String join(@Nullable String one, @Nullable String other) {
        return java.util.stream.Stream.of(one, other)
                .filter(part -> part != null && !part.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
    }
}
