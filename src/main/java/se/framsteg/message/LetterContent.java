package se.framsteg.message;

import java.util.List;
import se.framsteg.message.Letter.Block;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a letter is made of; the outbox keeps it until the page is wanted. */
record LetterContent(List<Block> blocks, boolean answered, boolean funded) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LetterContent of(Letter letter) {
        var handling = letter.handling();
        return new LetterContent(
                letter.content().blocks(),
                handling.replyTo() != null,
                handling.scope() != null || handling.list() != null);
    }

    static LetterContent read(String json) {
        return JSON.readValue(json, LetterContent.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
