package se.framsteg.news.issue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Issue;
import se.framsteg.news.IssueState;
import se.framsteg.news.Readers;
import se.framsteg.organisation.Association;

/** All newsletters that the actor may send, with how each went; {@code done} is what was just done, or null. */
record IssuesPage(
        List<Publisher> publishers,
        List<Issue> issues,
        Map<UUID, Issue.Figures> figures,
        @Nullable String done) {

    /** An association and how many read its newsletter. */
    record Publisher(Association association, Readers.Audience audience) {}

    Issue.Figures figures(Issue issue) {
        var known = figures.get(issue.id());
        if (known == null) {
            throw new IllegalStateException("No figures of " + issue.id());
        }
        return known;
    }

    String name(Issue issue) {
        return publishers.stream()
                .map(Publisher::association)
                .filter(one -> one.id().equals(issue.association()))
                .map(Association::name)
                .findFirst()
                .orElse("");
    }

    List<Issue> waiting() {
        return issues.stream().filter(issue -> issue.number() == null).toList();
    }

    List<Issue> sent() {
        return issues.stream().filter(issue -> issue.number() != null).toList();
    }

    static String tag(Issue issue) {
        return switch (issue.state()) {
            case DRAFT -> "tag";
            case SCHEDULED, SENDING -> "tag tag-need";
            case SENT -> "tag tag-done";
        };
    }

    static boolean scheduled(Issue issue) {
        return issue.state() == IssueState.SCHEDULED;
    }
}
