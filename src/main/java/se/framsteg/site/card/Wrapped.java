package se.framsteg.site.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * A text set in lines that fit: as large as it can be, broken between words, a word that is too long broken inside, and the
 * rest left out with an ellipsis when the smallest size does not hold it.
 */
record Wrapped(List<String> lines, double size) {

    /** @param width the width of a text at a size */
    static Wrapped in(
            String text,
            double room,
            int most,
            double largest,
            double smallest,
            ToDoubleBiFunction<String, Double> width) {
        var clean = text.replaceAll("\\s+", " ").strip();
        for (var size = largest; size > smallest; size -= 2) {
            var lines = lines(clean, room, size, width, false);
            if (!lines.isEmpty() && lines.size() <= most) {
                return new Wrapped(lines, size);
            }
        }
        var lines = lines(clean, room, smallest, width, true);
        return new Wrapped(lines.size() <= most ? lines : cut(lines.subList(0, most), room, smallest, width), smallest);
    }

    /** Empty when a word does not fit and may not be broken. */
    private static List<String> lines(
            String text, double room, double size, ToDoubleBiFunction<String, Double> width, boolean breaking) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width.applyAsDouble(longer, size) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width.applyAsDouble(line, size) > room) {
                if (!breaking) {
                    return List.of();
                }
                var fits = fits(line, room, size, width);
                lines.add(line.substring(0, fits) + "-");
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    private static int fits(String word, double room, double size, ToDoubleBiFunction<String, Double> width) {
        var end = word.length() - 1;
        while (end > 1 && width.applyAsDouble(word.substring(0, end) + "-", size) > room) {
            end--;
        }
        return Character.isHighSurrogate(word.charAt(end - 1)) && end > 1 ? end - 1 : end;
    }

    private static List<String> cut(
            List<String> lines, double room, double size, ToDoubleBiFunction<String, Double> width) {
        var shown = new ArrayList<>(lines);
        var last = shown.removeLast();
        while (!last.isEmpty() && width.applyAsDouble(last + "…", size) > room) {
            last = last.substring(0, last.length() - 1).stripTrailing();
        }
        shown.add(last + "…");
        return List.copyOf(shown);
    }
}
