package se.framsteg.project;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Commission's code of a programme: year, country, fund or goal, type, and a serial that is often left out. */
public record Cci(String text) {

    private static final Pattern FORM = Pattern.compile("(2007|2014|2021)[A-Z]{2}\\d{2}[A-Z0-9]{4}(\\d{3})?");

    public Cci {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a CCI: " + text);
        }
    }

    static Optional<Cci> parse(String text) {
        var plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new Cci(plain)) : Optional.empty();
    }

    public ProgrammePeriod period() {
        return ProgrammePeriod.valueOf("P" + text.substring(0, 4));
    }

    @Override
    public String toString() {
        return text;
    }
}
