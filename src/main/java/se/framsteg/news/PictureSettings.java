package se.framsteg.news;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a picture may come, and how heavy it may leave.
 *
 * @param mostBytes of the file
 * @param mostPixels before anything is decoded: a small file may unfold to gigabytes
 * @param longestSide in pixels
 * @param leastWidth in pixels; below it nothing good comes out
 * @param masterSide the longest side of what is kept
 * @param weights bytes that a picture may weigh in WebP, by width in an article
 * @param cardWeights the same for the crop on cards; three of the narrow ones fit in a page's first 10 kB
 */
@ConfigurationProperties("framsteg.pictures")
record PictureSettings(
        @DefaultValue("15000000") int mostBytes,
        @DefaultValue("50000000") long mostPixels,
        @DefaultValue("12000") int longestSide,
        @DefaultValue("240") int leastWidth,
        @DefaultValue("2560") int masterSide,
        Map<Integer, Integer> weights,
        Map<Integer, Integer> cardWeights) {
    private static final Map<Integer, Integer> WEIGHTS = Map.of(320, 14_000, 640, 38_000, 960, 70_000, 1280, 105_000);
    private static final Map<Integer, Integer> CARD_WEIGHTS = Map.of(320, 3_200, 480, 6_000, 640, 9_500);

    PictureSettings {
        weights = over(WEIGHTS, weights);
        cardWeights = over(CARD_WEIGHTS, cardWeights);
    }

    /** What is set for a width counts; the other widths keep theirs. */
    private static Map<Integer, Integer> over(Map<Integer, Integer> usual, @Nullable Map<Integer, Integer> set) {
        var all = new TreeMap<>(usual);
        if (set != null) {
            all.putAll(set);
        }
        return all;
    }
}
