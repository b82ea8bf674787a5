package se.framsteg.demo.post;

import java.util.List;
import java.util.regex.Pattern;
import se.framsteg.message.LetterRecord;

/** A letter with the addresses it leads to, so that they can be followed without its frame. */
record LetterPage(LetterRecord letter, List<String> links) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static LetterPage of(LetterRecord letter) {
        var text = letter.text() == null ? "" : letter.text();
        return new LetterPage(
                letter,
                LINK.matcher(text).results().map(hit -> hit.group()).distinct().toList());
    }
}
