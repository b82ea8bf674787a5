package se.framsteg.message;

import java.util.List;
import se.framsteg.message.Letter.Block;
import se.framsteg.shared.Words;

/** What the picture form of a letter shows. */
record LetterPage(Words words, String subject, List<Block> blocks, String sender, boolean answered, boolean funded) {

    static LetterPage of(Letter letter, Words words, String sender) {
        return new LetterPage(
                words,
                letter.content().subject(),
                letter.content().blocks(),
                sender,
                letter.handling().replyTo() != null,
                letter.handling().scope() != null || letter.handling().list() != null);
    }

    String footer() {
        return words.t(answered ? "message.letter.automatic" : "message.letter.automatic.noreply", sender);
    }
}
