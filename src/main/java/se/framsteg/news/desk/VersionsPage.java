package se.framsteg.news.desk;

import java.util.ArrayList;
import java.util.List;
import se.framsteg.news.Post;
import se.framsteg.news.Revision;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.WordDiff;
import se.framsteg.news.Wording;

/** What has been kept of a text, each with what differs from the one before. */
record VersionsPage(Post post, TextLanguage language, int version, List<Step> steps) {
    record Step(Revision revision, List<WordDiff.Piece> title, List<WordDiff.Piece> lead, List<WordDiff.Piece> body) {
        boolean unchanged() {
            return title.isEmpty() && lead.isEmpty() && body.isEmpty();
        }
    }

    static VersionsPage of(Post post, TextLanguage language, int version, List<Revision> newestFirst) {
        var steps = new ArrayList<Step>();
        for (int n = 0; n < newestFirst.size(); n++) {
            var now = newestFirst.get(n);
            var before = n + 1 < newestFirst.size() ? newestFirst.get(n + 1).wording() : Wording.NOTHING;
            steps.add(new Step(
                    now,
                    WordDiff.changes(before.title(), now.wording().title()),
                    WordDiff.changes(before.lead(), now.wording().lead()),
                    WordDiff.changes(before.body(), now.wording().body())));
        }
        return new VersionsPage(post, language, version, steps);
    }

    String address() {
        return "/arbete/nyheter/" + post.id();
    }
}
