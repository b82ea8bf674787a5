package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.news.WordDiff.Kind.*;

import org.junit.jupiter.api.Test;
import se.framsteg.news.WordDiff.Piece;

/** What has changed between two revisions can be read. */
class WordDiffTests {

    @Test
    void words_that_came_and_went_stand_among_those_that_stayed() {
        assertThat(WordDiff.between("Vi möts på torsdag i Haninge.", "Vi möts på fredag i Haninge kommun."))
                .containsExactly(
                        new Piece(SAME, "Vi möts på "),
                        new Piece(REMOVED, "torsdag"),
                        new Piece(ADDED, "fredag"),
                        new Piece(SAME, " i "),
                        new Piece(REMOVED, "Haninge."),
                        new Piece(ADDED, "Haninge kommun."));
    }

    @Test
    void equal_texts_have_no_changes_and_sameones_are_cut_around_them() {
        assertThat(WordDiff.changes("Samma", "Samma")).isEmpty();
        var same = "ord ".repeat(200);
        var changes = WordDiff.changes(same + "gammalt " + same, same + "nytt " + same);
        assertThat(changes).extracting(Piece::kind).containsExactly(SAME, REMOVED, ADDED, SAME);
        assertThat(changes.getFirst().text()).hasSizeLessThan(100).contains("…");
    }
}
