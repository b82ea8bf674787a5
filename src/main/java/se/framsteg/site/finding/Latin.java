package se.framsteg.site.finding;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words from Latin that drop {@code um} when they are bent: {@code seminarium, seminariet, seminarier}. The Swedish stemmer keeps
 * it, and the definite ending too, so that the one is not found by the other; here each gets its plural beside it.
 */
public final class Latin {
    /** Only after i and e is it a rule: {@code rum}, {@code album} and {@code datum} are bent like other words. */
    private static final Pattern SINGULAR = Pattern.compile("(\\p{L}{3,}[ie])(?:um(?:et)?|et)s?");

    private static final Pattern BENT =
            Pattern.compile("(\\p{L}{3,}i|\\p{L}*muse|\\p{L}*jubile|\\p{L}*lyce)(?:et|er|erna)s?");

    /** Those after other letters are few and said one by one; compounds end with them. */
    private static final Map<String, String> OTHERS = Map.of(
            "centrum", "centra",
            "spektrum", "spektra",
            "faktum", "fakta",
            "kvantum", "kvanta",
            "maximum", "maxima",
            "minimum", "minima",
            "optimum", "optima",
            "memorandum", "memoranda",
            "examen", "examina");

    private Latin() {}

    /** The plural of a word that drops its {@code um}; empty for a word that is bent like others. */
    public static Optional<String> beside(String word) {
        var singular = SINGULAR.matcher(word);
        if (singular.matches()) {
            return Optional.of(singular.group(1) + "er");
        }
        return OTHERS.entrySet().stream()
                .filter(other -> singulars(other.getKey()).anyMatch(word::endsWith))
                .map(other -> word.substring(0, word.lastIndexOf(stem(other.getKey()))) + other.getValue())
                .findFirst();
    }

    private static Stream<String> singulars(String word) {
        return Stream.of(word, word + "et", word + "en", stem(word) + "et")
                .flatMap(form -> Stream.of(form, form + "s"));
    }

    private static String stem(String word) {
        return word.endsWith("um") ? word.substring(0, word.length() - 2) : word;
    }

    /** The singular that this may be a bent form of; whether there is such a word is for a list of words to say. */
    static Optional<String> singular(String form) {
        var bent = BENT.matcher(form);
        if (bent.matches()) {
            return Optional.of(bent.group(1) + "um");
        }
        return OTHERS.entrySet().stream()
                .filter(other -> Stream.of("", "s", "na", "nas", "t", "ts")
                        .anyMatch(ending -> form.endsWith(other.getValue() + ending)))
                .map(other -> form.substring(0, form.lastIndexOf(other.getValue())) + other.getKey())
                .findFirst();
    }
}
