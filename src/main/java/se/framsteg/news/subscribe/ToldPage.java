package se.framsteg.news.subscribe;

import java.util.List;
import se.framsteg.news.Digest;
import se.framsteg.news.Issue;
import se.framsteg.news.IssueArchive;
import se.framsteg.shared.Frame;
import se.framsteg.shared.JsonLd;

/** A number of the newsletter in the archive. */
record ToldPage(Issue issue, Digest digest) {
    static ToldPage of(IssueArchive.Told told) {
        return new ToldPage(told.issue(), told.digest());
    }

    String subject(Frame frame) {
        return issue.text().subject(frame.language());
    }

    String number(Frame frame) {
        return frame.t("news.letter.number", issue.sentAs(), frame.dayYear(issue.day()));
    }

    /** For machines: which number, from when and by whom. */
    String structured(Frame frame) {
        var here = frame.whole("/nyhetsbrev/" + issue.sentAs());
        return JsonLd.text(
                JsonLd.of("Article")
                        .with("headline", subject(frame))
                        .with("url", here)
                        .with("inLanguage", issue.text().lang(frame.language()) == null ? frame.lang() : "sv")
                        .with("datePublished", issue.day().toString())
                        .with("publisher", JsonLd.organisation(frame.associationName(), frame.whole("/"))),
                JsonLd.breadcrumbs(List.of(
                        new JsonLd.Step(frame.associationName(), frame.whole("/")),
                        new JsonLd.Step(frame.t("news.letter.title"), frame.whole("/nyhetsbrev")),
                        new JsonLd.Step(subject(frame), here))));
    }
}
