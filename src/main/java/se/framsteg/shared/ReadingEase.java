package se.framsteg.shared;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How heavy a Swedish text is to read, as LIX (läsbarhetsindex, Björnsson 1968): words per sentence, plus how many of a hundred
 * words that have more than six letters. Below 30 is as easy as a children's book; 50 and more is an authority's report.
 */
public record ReadingEase(int sentences, int words, int longWords) {
    /** What easy Swedish stays below. */
    public static final double EASY = 30;

    private static final int LONG = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'.:][\\p{L}\\p{N}]+)*");
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+|\\R+");

    /** A line break ends a sentence too: that is how headings, labels and items of lists are told apart. */
    public static ReadingEase of(String text) {
        var words = words(text);
        return new ReadingEase(sentences(text).size(), words.size(), (int)
                words.stream().filter(word -> word.length() > LONG).count());
    }

    public static List<String> sentences(String text) {
        return END.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    public static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Nothing at all is as easy as can be. */
    public double lix() {
        return words == 0 ? 0 : (double) words / sentences + 100.0 * longWords / words;
    }
}
