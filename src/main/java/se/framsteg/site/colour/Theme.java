package se.framsteg.site.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole look that follows from some base colours, for light and dark, and what had to be moved to be readable. */
public record Theme(BaseColours base, Palette light, Palette dark) {
    private static final Map<Role, Moved.Base> BASES =
            Map.of(Role.PINE, Moved.Base.MAIN, Role.CORAL, Moved.Base.ACCENT, Role.SUN, Moved.Base.INVITATION);

    public static Theme of(BaseColours base) {
        return new Theme(base, Palette.of(base, Mode.LIGHT), Palette.of(base, Mode.DARK));
    }

    public Palette in(Mode mode) {
        return mode == Mode.LIGHT ? light : dark;
    }

    /** The base colours that were moved, light first. */
    public List<Moved> moved() {
        var moved = new ArrayList<Moved>();
        for (var palette : List.of(light, dark)) {
            BASES.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .filter(entry -> !palette.wanted(entry.getKey()).equals(palette.get(entry.getKey())))
                    .forEach(entry -> moved.add(moved(palette, entry.getKey(), entry.getValue())));
        }
        return moved;
    }

    /** A sheet with nothing but custom properties, read after the common one; paper keeps the common colours. */
    public String stylesheet() {
        return "@media screen{:root{" + properties(light) + "}}@media screen and (prefers-color-scheme:dark){:root{"
                + properties(dark) + "}}";
    }

    /** The same in one mode, whatever the reader's own is; for a look at both. */
    public String stylesheet(Mode mode) {
        return "@media screen{:root{color-scheme:" + (mode == Mode.LIGHT ? "light" : "dark") + ";"
                + properties(in(mode)) + "}}";
    }

    private static String properties(Palette palette) {
        var text = new StringBuilder();
        for (var role : Role.values()) {
            if (role.themed()) {
                text.append(text.isEmpty() ? "" : ";")
                        .append(role.property())
                        .append(':')
                        .append(palette.get(role).hex());
            }
        }
        return text.toString();
    }

    private static Moved moved(Palette palette, Role role, Moved.Base base) {
        var chosen = palette.wanted(role);
        var worst = Pair.ALL.stream()
                .filter(pair -> pair.over() == role || pair.ground() == role)
                .min((one, other) ->
                        Double.compare(missing(palette, role, chosen, one), missing(palette, role, chosen, other)))
                .orElseThrow();
        return new Moved(base, palette.mode(), chosen, palette.get(role), ratio(palette, role, chosen, worst), worst);
    }

    /** Below one when the pair would not have been readable. */
    private static double missing(Palette palette, Role role, Colour chosen, Pair pair) {
        return ratio(palette, role, chosen, pair) / pair.needed();
    }

    private static double ratio(Palette palette, Role role, Colour chosen, Pair pair) {
        return chosen.contrast(palette.get(pair.over() == role ? pair.ground() : pair.over()));
    }
}
