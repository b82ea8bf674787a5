package se.framsteg.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Language;

/** What was sent, for everybody. Items are read anew: what was withdrawn stands here no more. */
@Service
@Transactional(readOnly = true)
public class IssueArchive {
    private final IssueStore store;
    private final DigestItems items;

    IssueArchive(IssueStore store, DigestItems items) {
        this.store = store;
        this.items = items;
    }

    /** Newest first. */
    public List<Issue> of(UUID association) {
        return store.archive(association);
    }

    /** One number, with what of it readers still get. */
    public record Told(Issue issue, Digest digest) {}

    public Optional<Told> find(UUID association, int number, Language language) {
        return store.numbered(association, number)
                .map(issue -> new Told(issue, Digest.of(items.of(store.chosen(issue.id()), language), Interests.ALL)));
    }
}
