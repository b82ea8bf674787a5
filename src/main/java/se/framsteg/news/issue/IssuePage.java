package se.framsteg.news.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.DigestItem;
import se.framsteg.news.DigestKind;
import se.framsteg.news.Issue;
import se.framsteg.news.IssueState;
import se.framsteg.news.Readers;
import se.framsteg.shared.FieldErrors;

/** One draft, or one that is under way or sent; {@code done} is what was just done, or null. */
record IssuePage(
        Issue issue,
        String association,
        List<DigestItem> offered,
        IssueForm form,
        Readers.Audience audience,
        Issue.Figures figures,
        FieldErrors errors,
        @Nullable String done) {

    String address() {
        return "/arbete/nyhetsbrev/" + issue.id();
    }

    List<DigestItem> posts() {
        return offered.stream().filter(item -> item.kind() != DigestKind.DATES).toList();
    }

    List<DigestItem> dates() {
        return offered.stream().filter(item -> item.kind() == DigestKind.DATES).toList();
    }

    List<DigestItem> told() {
        return offered.stream()
                .filter(item -> form.ticked().contains(item.id()))
                .toList();
    }

    boolean scheduled() {
        return issue.state() == IssueState.SCHEDULED;
    }
}
