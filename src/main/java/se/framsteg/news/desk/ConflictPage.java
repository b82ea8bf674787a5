package se.framsteg.news.desk;

import java.util.List;
import se.framsteg.news.Post;
import se.framsteg.news.Text;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.WordDiff;
import se.framsteg.news.Wording;

/** Somebody else saved first: both texts, and what differs. */
record ConflictPage(Post post, TextLanguage language, Wording mine, Text theirs) {
    String address() {
        return "/arbete/nyheter/" + post.id();
    }

    List<WordDiff.Piece> title() {
        return WordDiff.changes(theirs.wording().title(), mine.title());
    }

    List<WordDiff.Piece> lead() {
        return WordDiff.changes(theirs.wording().lead(), mine.lead());
    }

    List<WordDiff.Piece> body() {
        return WordDiff.changes(theirs.wording().body(), mine.body());
    }
}
