package se.framsteg.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that a register shouts, said calmly: "SAMORDNINGSFÖRBUNDET ÖSTRA SÖDERTÖRN" → "Samordningsförbundet Östra Södertörn". */
final class Capitals {

    private static final Set<String> SMALL = Set.of("i", "och", "av", "för", "på", "med");
    private static final Set<String> ABBREVIATIONS = Set.of("AB", "HB", "KB", "RAR", "II", "III");

    private Capitals() {}

    static String calm(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        return Arrays.stream(name.split(" ")).map(Capitals::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(small) || ABBREVIATIONS.contains(word) || word.isEmpty()) {
            return SMALL.contains(small) ? small : word;
        }
        return word.substring(0, 1) + small.substring(1);
    }
}
