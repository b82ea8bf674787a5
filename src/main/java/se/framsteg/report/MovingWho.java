package se.framsteg.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Candidate;
import se.framsteg.person.Candidate.FoundBy;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.People;

/** Finds out who a row is about: by number for certain, by address nearly so, by name perhaps. Asks once per person. */
final class MovingWho {
    private final People people;
    private final Map<String, List<Candidate>> asked = new HashMap<>();

    MovingWho(People people) {
        this.people = people;
    }

    /** Somebody for certain, or null. */
    @Nullable
    UUID known(String name, @Nullable String email, @Nullable IdentityNumber number) {
        return candidates(name, email, number).stream()
                .filter(candidate -> candidate.foundBy() != FoundBy.NAME)
                .map(Candidate::person)
                .findFirst()
                .orElse(null);
    }

    /** The people who go by this name, when there is nothing surer to go by. */
    List<Candidate> alike(String name, @Nullable String email, @Nullable IdentityNumber number) {
        return number != null
                ? List.of()
                : candidates(name, email, null).stream()
                        .filter(candidate -> candidate.foundBy() == FoundBy.NAME)
                        .toList();
    }

    /** The record that a row has got: the next row about the same person, whom one may not know, means it too. */
    void remember(String name, @Nullable String email, @Nullable IdentityNumber number, UUID person) {
        if (number != null || email != null) {
            asked.put(key(name, email, number), List.of(new Candidate(person, FoundBy.NUMBER, name)));
        } else {
            asked.remove(key(name, null, null));
        }
    }

    private List<Candidate> candidates(String name, @Nullable String email, @Nullable IdentityNumber number) {
        return asked.computeIfAbsent(key(name, email, number), k -> people.findCandidates(name, email, number));
    }

    private static String key(String name, @Nullable String email, @Nullable IdentityNumber number) {
        return name + "/" + email + "/" + (number == null ? "" : number.twelve());
    }
}
