package se.framsteg.project;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fund's number of a project's case: "23-077-S03" since 2021, "2018/00153" before. */
public record DiaryNumber(String text) {

    private static final Pattern SINCE_2021 = Pattern.compile("\\d{2}-\\d{3}-S\\d{2}");
    private static final Pattern BEFORE_2021 = Pattern.compile("\\d{4}/\\d{5}");

    public DiaryNumber {
        if (text.isBlank() || text.length() > 40) {
            throw new IllegalArgumentException("A diary number has between 1 and 40 characters");
        }
    }

    /** Reads what people write; empty when it cannot be a case number at all. */
    static Optional<DiaryNumber> parse(String text) {
        var plain = text.replaceAll("(?i)^(dnr|diarienummer)[.:\\s]*", "")
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("\\s*([-/])\\s*", "$1")
                .strip()
                .toUpperCase(Locale.ROOT);
        return plain.length() > 40 || !plain.matches(".*\\d.*")
                ? Optional.empty()
                : Optional.of(new DiaryNumber(plain));
    }

    /** The period that the number's form belongs to; empty for a form that we have not seen. */
    public Optional<ProgrammePeriod> period() {
        if (SINCE_2021.matcher(text).matches()) {
            return Optional.of(ProgrammePeriod.P2021);
        }
        return BEFORE_2021.matcher(text).matches() ? Optional.of(ProgrammePeriod.P2014) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
