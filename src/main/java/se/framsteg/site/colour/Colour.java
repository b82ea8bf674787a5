package se.framsteg.site.colour;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour as screens show it: red, green and blue of sRGB, 0 to 255 each. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pattern WRITTEN = Pattern.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

    public Colour {
        if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new IllegalArgumentException("No colour: " + red + " " + green + " " + blue);
        }
    }

    /** A colour that we know to be one, such as {@code #0F5B53}. */
    public static Colour of(String hex) {
        return parse(hex).orElseThrow(() -> new IllegalArgumentException("No colour: " + hex));
    }

    /** A colour as somebody typed it: {@code #0F5B53}, {@code 0f5b53} or {@code #fc0}. */
    public static Optional<Colour> parse(String typed) {
        var match = WRITTEN.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var digits = match.group(1).length() == 3 ? match.group(1).replaceAll("(.)", "$1$1") : match.group(1);
        int value = Integer.parseInt(digits, 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 255, value & 255));
    }

    /** {@code #0F5B53} */
    public String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    /** Relative luminance as WCAG 2.2 defines it: 0 for black, 1 for white. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Contrast ratio as WCAG 2.2 defines it: 1 for the same colour, 21 for black on white. */
    public double contrast(Colour other) {
        double mine = luminance() + 0.05;
        double theirs = other.luminance() + 0.05;
        return Math.max(mine, theirs) / Math.min(mine, theirs);
    }

    /** This colour laid over another, covering a share of it. */
    public Colour over(Colour ground, double share) {
        return new Colour(
                mixed(red, ground.red, share), mixed(green, ground.green, share), mixed(blue, ground.blue, share));
    }

    private static int mixed(int over, int under, double share) {
        return (int) Math.round(over * share + under * (1 - share));
    }

    static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
