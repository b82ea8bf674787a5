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

    /** Our greeting, unless the writer's own words are one: nobody is greeted twice. */
    boolean greets() {
        return blocks().isEmpty()
                || switch (blocks().getFirst()) {
                    case Block.Opening _ -> false;
                    case Block.Paragraph(var text) ->
                        !text.strip().matches("(?is)(hej|hejsan|hello|hi|dear|bästa|kära|god dag)\\b.*");
                    default -> true;
                };
    }

    String footer() {
        return words.t(content.answered() ? "message.letter.automatic" : "message.letter.automatic.noreply", sender);
    }
}
