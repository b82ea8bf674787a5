package se.framsteg.site.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;
import se.framsteg.site.finding.Compounds;
import se.framsteg.site.finding.Latin;
import se.framsteg.site.finding.Tokens;
import se.framsteg.site.index.EntryKind;

/**
 * What somebody asks for.
 *
 * @param site the association on whose site it is asked, or null for the whole installation
 * @param kind only this kind, or null for all
 * @param page the first is 1
 */
record Question(
        String text,
        Language reader,
        @Nullable UUID site,
        @Nullable EntryKind kind,
        int page) {
    static final int SIZE = 12;
    private static final int LAST_PAGE = 200;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 12;

    Question {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /** The same, in other words. */
    Question saying(String other) {
        return new Question(other, reader, site, null, 1);
    }

    List<String> words() {
        return Tokens.of(text).stream().limit(MOST_WORDS).toList();
    }

    /** All words in any order; a compound also by its parts. Tokens are letters and figures, so nothing can be smuggled in. */
    String swedish(Compounds compounds) {
        return words().stream()
                .map(word -> {
                    var parts = compounds.parts(word);
                    return parts.isEmpty()
                            ? either(word)
                            : "(" + either(word) + " | ("
                                    + parts.stream().map(Question::either).collect(Collectors.joining(" & ")) + "))";
                })
                .collect(Collectors.joining(" & "));
    }

    private static String either(String word) {
        return Latin.beside(word)
                .map(other -> "(" + quoted(word) + " | " + quoted(other) + ")")
                .orElse(quoted(word));
    }

    /** The words and their parts: what is marked where it stands. */
    String said(Compounds compounds) {
        return Stream.concat(words().stream(), words().stream().flatMap(word -> compounds.parts(word).stream()))
                .flatMap(word -> Stream.concat(Stream.of(word), Latin.beside(word).stream()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String english() {
        return all(words());
    }

    private static String all(List<String> words) {
        return words.stream().map(Question::quoted).collect(Collectors.joining(" & "));
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
