package se.framsteg.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The same person's same minutes in two EU projects: only one of them may be paid for. */
public record Overlap(Presence first, Presence second, int minutes) {

    /** Time of one person that one project counts. */
    public record Presence(UUID person, UUID project, UUID date, Stay stay) {}

    /** All overlaps between different projects, in order of time; each pair once. */
    public static List<Overlap> among(Collection<Presence> presences) {
        var overlaps = new ArrayList<Overlap>();
        var open = new ArrayList<Presence>();
        UUID person = null;
        for (var next : presences.stream()
                .sorted(Comparator.comparing(Presence::person)
                        .thenComparing(presence -> presence.stay().from()))
                .toList()) {
            if (!next.person().equals(person)) {
                open.clear();
                person = next.person();
            }
            open.removeIf(earlier -> !earlier.stay().to().isAfter(next.stay().from()));
            for (var earlier : open) {
                var shared = earlier.stay().within(next.stay()).length();
                if (!earlier.project().equals(next.project()) && shared.isPositive()) {
                    overlaps.add(new Overlap(earlier, next, (int) shared.toMinutes()));
                }
            }
            open.add(next);
        }
        overlaps.sort(Comparator.comparing(overlap -> overlap.second().stay().from()));
        return overlaps;
    }
}
