package se.framsteg.news.issue;

import java.util.Map;
import se.framsteg.news.Digest;
import se.framsteg.news.DigestKind;
import se.framsteg.news.Interests;
import se.framsteg.news.Issue;
import se.framsteg.shared.Language;

/** What a reader with some interests would get of an issue. */
record PreviewOfIssue(
        Issue issue,
        Digest digest,
        Language language,
        Interests interests,
        Map<String, String> themes,
        Map<String, String> projects) {

    String address() {
        return "/arbete/nyhetsbrev/" + issue.id();
    }

    DigestKind[] kinds() {
        return DigestKind.values();
    }
}
