package se.framsteg.message;

import java.util.List;
import se.framsteg.message.Letter.Block;
import se.framsteg.shared.Words;

/** What the picture form of a letter shows. */
record LetterPage(Words words, String subject, LetterContent content, String sender) {

    List<Block> blocks() {
        return content.blocks();
    }

    boolean funded() {
        return content.funded();
    }

    boolean greets() {
        return blocks().isEmpty() || !(blocks().getFirst() instanceof Block.Opening);
    }

    String footer() {
        return words.t(content.answered() ? "message.letter.automatic" : "message.letter.automatic.noreply", sender);
    }
}
