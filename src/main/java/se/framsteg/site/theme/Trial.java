package se.framsteg.site.theme;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.site.colour.BaseColours;
import se.framsteg.site.colour.Colour;
import se.framsteg.site.colour.Mode;
import se.framsteg.site.colour.Theme;

/**
 * Colours that are tried before they are taken; they live in the address of their sheet.
 *
 * @param mode the mode to look at, or null for the reader's own
 */
record Trial(BaseColours colours, @Nullable Mode mode) {
    private static final String HEX = "([0-9A-F]{6})";
    private static final Pattern NAME =
            Pattern.compile(HEX + "-" + HEX + "-" + HEX + "-" + HEX + "(-ljus|-mork)?\\.css");

    static Optional<Trial> parse(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var colours = new BaseColours(
                Colour.of(parts.group(1)),
                Colour.of(parts.group(2)),
                Colour.of(parts.group(3)),
                Colour.of(parts.group(4)));
        return Optional.of(new Trial(colours, mode(parts.group(5))));
    }

    private static @Nullable Mode mode(@Nullable String ending) {
        return ending == null ? null : ending.equals("-ljus") ? Mode.LIGHT : Mode.DARK;
    }

    String stylesheet() {
        var theme = Theme.of(colours);
        return mode == null ? theme.stylesheet() : theme.stylesheet(mode);
    }

    String address() {
        var name = colours.main().hex() + "-" + colours.accent().hex() + "-"
                + colours.invitation().hex() + "-" + colours.neutral().hex();
        return "/tema/prov/" + name.replace("#", "") + (mode == null ? "" : mode == Mode.LIGHT ? "-ljus" : "-mork")
                + ".css";
    }
}
