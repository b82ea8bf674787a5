package se.framsteg.news;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.message.Letter;
import se.framsteg.organisation.Association;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;

/** An issue as one reader's letter: no picture from elsewhere, no rewritten link, nothing that tells who reads. */
@Component
class IssueLetter {
    private final ReaderLetters addresses;
    private final Wordbook wordbook;

    IssueLetter(ReaderLetters addresses, Wordbook wordbook) {
        this.addresses = addresses;
        this.wordbook = wordbook;
    }

    /** The ways out that stand in a reader's letter. */
    record Doors(Secret own, Secret leave) {}

    Letter write(Issue issue, Digest digest, String email, Language language, String key, @Nullable Doors doors) {
        var words = wordbook.in(language);
        var association = addresses.association(issue.association());
        var letter = Letter.to(email, language).key(key).subject(issue.text().subject(language));
        var intro = issue.text().intro(language);
        for (int i = 0; i < intro.size(); i++) {
            letter = i == 0 ? letter.opening(intro.get(i)) : letter.paragraph(intro.get(i));
        }
        letter = listed(letter, words.t("news.letter.posts"), digest.posts(), association, language);
        letter = listed(letter, words.t("news.letter.dates"), digest.dates(), association, language);
        if (issue.number() != null) {
            var web = addresses.at(association, language, "/nyhetsbrev/" + issue.number());
            letter = letter.link(words.t("news.letter.web"), web, "");
        }
        letter = letter.paragraph(words.t("news.letter.why", association.name()));
        return doors == null
                ? letter
                : letter.link(
                                words.t("news.letter.change"),
                                addresses.own(association, language, doors.own()),
                                words.t("news.letter.change.text"))
                        .list(new Letter.Listing(
                                addresses.listName(association), addresses.leave(language, doors.leave())))
                        .secret();
    }

    private Letter listed(
            Letter begun, String heading, List<DigestItem> items, Association association, Language language) {
        var letter = items.isEmpty() ? begun : begun.heading(heading);
        for (var item : items) {
            letter = letter.link(item.title(), addresses.at(association, language, item.path()), item.about());
        }
        return letter;
    }
}
