package se.framsteg.person.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.MaskedIdentity;
import se.framsteg.person.Merges;
import se.framsteg.person.People;
import se.framsteg.person.Person;
import se.framsteg.person.Protection;
import se.framsteg.person.Requests;
import se.framsteg.shared.NotFound;

/** Gathers what the pages show in one transaction with the line that says whom they showed: without the line, nothing. */
@Service
class Directory {
    static final int ON_A_PAGE = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final DirectoryQuery query;
    private final People people;
    private final Identities identities;
    private final Protection protection;
    private final Merges merges;
    private final Requests requests;
    private final Access access;
    private final Audit audit;

    Directory(
            DirectoryQuery query,
            People people,
            Identities identities,
            Protection protection,
            Merges merges,
            Requests requests,
            Access access,
            Audit audit) {
        this.query = query;
        this.people = people;
        this.identities = identities;
        this.protection = protection;
        this.merges = merges;
        this.requests = requests;
        this.access = access;
        this.audit = audit;
    }

    /** People whose name matches the words, or all by name from a place in the list. */
    @Transactional
    public DirectoryPage list(String words, @Nullable String afterName, @Nullable UUID afterId) {
        access.requireAnywhere(Right.PERSON_READ);
        var lines = words.isBlank()
                ? query.after(afterName == null ? "" : afterName, afterId == null ? FIRST : afterId, ON_A_PAGE + 1)
                : query.matching(words, ON_A_PAGE + 1);
        var shown = lines.stream().limit(ON_A_PAGE).toList();
        var ids = shown.stream().map(DirectoryQuery.Line::id).toList();
        audit.read("person.list", ids);
        Map<UUID, MaskedIdentity> numbers =
                identities.masked(ids).stream().collect(Collectors.toMap(MaskedIdentity::person, number -> number));
        return new DirectoryPage(
                shown,
                numbers,
                words,
                lines.size() > ON_A_PAGE,
                access.mayAnywhere(Right.PERSON_WRITE),
                access.mayAnywhere(Right.PROTECTED_READ));
    }

    /** @param unsealed whether the reader has just confirmed who they are, and asks to see behind an alias */
    @Transactional
    public PersonPage page(
            UUID id,
            @Nullable PersonForm form,
            NumberForm typed,
            se.framsteg.shared.FieldErrors errors,
            @Nullable IdentityNumber shown,
            @Nullable GivenAnswer answer,
            boolean unsealed) {
        access.requireAnywhere(Right.PERSON_READ);
        var person = people.get(id);
        if (query.ties(id).isEmpty()) {
            throw new NotFound("person");
        }
        var sameNumber = merges.sameNumber(id);
        audit.read(
                "person.page",
                Stream.concat(Stream.of(id), sameNumber.stream().map(Person::id))
                        .toList());
        var behind = unsealed ? protection.behind(id).orElse(null) : null;
        if (behind != null) {
            audit.read("person.behind", List.of(id));
        }
        var ties = query.ties(id);
        var writable = access.scopes(Right.PERSON_WRITE);
        return new PersonPage(
                person,
                form == null ? PersonForm.of(person) : form,
                typed,
                errors,
                ties,
                people.contacts(id),
                identities.masked(id).orElse(null),
                shown,
                answer,
                behind,
                query.told(id),
                merges.of(id),
                person.isProtected() && behind == null
                        ? Map.of()
                        : names(merges.of(id).stream()
                                .map(se.framsteg.person.Merge::fromId)
                                .toList()),
                sameNumber,
                access.scopes(Right.MONTH_READ),
                requests.asked().stream()
                        .filter(one -> one.open() && one.person().equals(id))
                        .toList(),
                query.changes(id),
                ties.stream().anyMatch(tie -> writable.contains(tie.projectId())),
                may(Right.IDENTITY_READ, ties),
                may(Right.PROTECTED_READ, ties));
    }

    /** Whom this record may be merged with: those that are much alike, or those whose name matches the words. */
    @Transactional
    public MergePage merge(UUID id, String words, @Nullable UUID with) {
        access.requireAnywhere(Right.PERSON_WRITE);
        var person = people.get(id);
        if (with != null) {
            audit.read("person.merge", List.of(id, with));
            return new MergePage(person, words, List.of(), merges.preview(id, with));
        }
        var hits = words.isBlank() ? query.alike(id, 20) : query.matching(words, 20);
        var others = hits.stream().filter(line -> !line.id().equals(id)).toList();
        audit.read(
                "person.merge",
                Stream.concat(Stream.of(id), others.stream().map(DirectoryQuery.Line::id))
                        .toList());
        return new MergePage(person, words, others, null);
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> projectsToWriteIn() {
        access.requireAnywhere(Right.PERSON_WRITE);
        return query.projectsToWriteIn();
    }

    /** Candidates for a new record, of whom the names that are shown are written down. */
    @Transactional
    public List<se.framsteg.person.Candidate> candidates(NewPersonForm form, @Nullable IdentityNumber number) {
        var found = people.findCandidates(form.name(), form.email(), number);
        audit.read(
                "person.candidates",
                found.stream().map(se.framsteg.person.Candidate::person).toList());
        return found;
    }

    private Map<UUID, String> names(List<UUID> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    private boolean may(Right right, List<DirectoryQuery.Tie> ties) {
        var scopes = access.scopes(right);
        return ties.stream().anyMatch(tie -> scopes.contains(tie.projectId()));
    }
}
