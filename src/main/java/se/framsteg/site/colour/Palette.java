package se.framsteg.site.colour;

import static se.framsteg.site.colour.Role.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every colour of a page in one mode. Each is as near to what was wanted as it can be with all pairs in {@link Pair#ALL} readable. */
public final class Palette {
    private static final double STEP = 0.004;

    private final Mode mode;
    private final Map<Role, Colour> colours = new EnumMap<>(Role.class);
    private final Map<Role, Colour> wanted = new EnumMap<>(Role.class);

    private Palette(Mode mode) {
        this.mode = mode;
    }

    /** A palette as it is, to be examined. */
    static Palette given(Mode mode, Map<Role, Colour> colours) {
        var palette = new Palette(mode);
        palette.colours.putAll(colours);
        return palette;
    }

    /** Grounds first, then what lies on them: each colour has to be readable on those that are settled before it. */
    public static Palette of(BaseColours base, Mode mode) {
        var palette = new Palette(mode);
        palette.sameForAll();
        palette.grounds(Oklch.of(base.neutral()), Oklch.of(base.main()), base);
        palette.fills(base);
        palette.inks(Oklch.of(base.main()), Oklch.of(base.accent()), Oklch.of(base.invitation()));
        return palette;
    }

    public Mode mode() {
        return mode;
    }

    public Colour get(Role role) {
        return Objects.requireNonNull(colours.get(role), role::name);
    }

    /** What the role was to be before it had to be readable. */
    Colour wanted(Role role) {
        return Objects.requireNonNull(wanted.getOrDefault(role, colours.get(role)));
    }

    public double contrast(Pair pair) {
        return get(pair.over()).contrast(get(pair.ground()));
    }

    /** The pairs that cannot be read; none in a palette that was computed. */
    public List<Pair> unreadable() {
        return Pair.ALL.stream().filter(pair -> contrast(pair) < pair.needed()).toList();
    }

    private boolean light() {
        return mode == Mode.LIGHT;
    }

    private void sameForAll() {
        put(FOCUS, Colour.of(light() ? "#12211F" : "#FFFFFF"));
        put(DANGER_INK, Colour.of(light() ? "#B81A1A" : "#D19A96"));
        put(LAKE_SOFT, Colour.of(light() ? "#E3EEF6" : "#1E2F40"));
    }

    private void grounds(Oklch neutral, Oklch main, BaseColours base) {
        var tint = light() ? neutral : main;
        settle(PAPER, soft(tint, light() ? 0.981 : 0.197, 0.008));
        settle(SURFACE, light() ? Oklch.of(Colour.WHITE) : soft(tint, 0.245, 0.012));
        settle(SAND, soft(tint, light() ? 0.943 : 0.272, 0.016));
        settle(TRACK, soft(tint, light() ? 0.937 : 0.322, 0.016));
        settle(LINE, soft(tint, light() ? 0.896 : 0.358, 0.018));
        double deep = light() ? Math.clamp(main.lightness() - 0.09, 0.26, 0.36) : 0.262;
        settle(DEEP, soft(main, deep, 0.1));
        settle(DEEP_STEP, soft(main, deep + 0.055, 0.1));
        put(DEEP_HOVER, Colour.WHITE.over(get(DEEP), 0.08));
        put(DEEP_CURRENT, Colour.WHITE.over(get(DEEP), 0.1412));
        settle(PINE_SOFT, soft(main, light() ? 0.942 : 0.318, light() ? 0.018 : 0.035));
        settle(SKIP_GROUND, soft(main, light() ? 0.885 : 0.325, light() ? 0.02 : 0.035));
        settle(CORAL_SOFT, soft(Oklch.of(base.accent()), light() ? 0.944 : 0.285, light() ? 0.022 : 0.045));
        settle(SUN_SOFT, soft(Oklch.of(base.invitation()), light() ? 0.964 : 0.288, light() ? 0.032 : 0.033));
        settle(SUN_LINE, soft(Oklch.of(base.invitation()), light() ? 0.885 : 0.43, light() ? 0.068 : 0.05));
    }

    private void fills(BaseColours base) {
        var main = Oklch.of(base.main());
        settle(PINE, main);
        settle(ON_PINE, Oklch.of(clearest(get(PINE))));
        settle(PINE_HOVER, Oklch.of(get(PINE)).lighter(get(ON_PINE).equals(Colour.WHITE) ? -0.06 : 0.06));
        settle(CORAL, Oklch.of(base.accent()));
        settle(SUN, Oklch.of(base.invitation()));
        settle(ON_SUN, soft(Oklch.of(base.invitation()), 0.255, 0.033));
        settle(SUN_HOVER, Oklch.of(get(SUN)).lighter(0.035));
        settle(MARK, main);
        settle(PICTURE_DEEP, soft(main, Math.clamp(main.lightness() - 0.09, 0.26, 0.36), 0.1));
        settle(PICTURE_ACCENT, Oklch.of(base.accent()));
    }

    private void inks(Oklch main, Oklch accent, Oklch invitation) {
        settle(INK, soft(main, light() ? 0.262 : 0.947, light() ? 0.014 : 0.007));
        settle(MUTED, soft(main, light() ? 0.49 : 0.777, 0.01));
        settle(STRONG_LINE, soft(main, light() ? 0.594 : 0.66, 0.011));
        settle(LINK, soft(main, light() ? 0.375 : 0.844, light() ? 0.09 : 0.06));
        settle(PINE_INK, soft(main, light() ? 0.336 : 0.902, light() ? 0.08 : 0.03));
        settle(SKIP_INK, soft(main, light() ? 0.29 : 0.94, light() ? 0.06 : 0.01));
        settle(CORAL_INK, soft(accent, light() ? 0.485 : 0.78, light() ? 0.14 : 0.1));
        settle(SUN_INK, soft(invitation, light() ? 0.435 : 0.855, light() ? 0.085 : 0.088));
        put(ON_DEEP, Colour.WHITE);
        settle(ON_DEEP_SOFT, soft(main, 0.906, 0.018));
        settle(ON_DEEP_TEXT, soft(main, 0.93, 0.015));
        settle(ON_DEEP_MUTED, soft(main, 0.815, 0.035));
        settle(ON_DEEP_LINE, soft(main, 0.72, 0.055));
    }

    private static Oklch soft(Oklch hue, double lightness, double strongest) {
        return hue.at(lightness).withChroma(Math.min(hue.chroma(), strongest));
    }

    private static Colour clearest(Colour ground) {
        return ground.contrast(Colour.WHITE) >= ground.contrast(Colour.BLACK)
                        || ground.contrast(Colour.WHITE) >= Pair.TEXT
                ? Colour.WHITE
                : Colour.BLACK;
    }

    private void put(Role role, Colour colour) {
        colours.put(role, colour);
    }

    /** Gives a role the colour that is nearest in lightness to the wanted one and readable with all that is settled. */
    private void settle(Role role, Oklch colour) {
        wanted.put(role, colour.colour());
        for (double by = 0; by <= 1; by += STEP) {
            for (var near : List.of(colour.lighter(-by), colour.lighter(by))) {
                if (readable(role, near.colour())) {
                    put(role, near.colour());
                    return;
                }
            }
        }
        throw new IllegalStateException("No colour for " + role + " near " + colour + " in " + mode);
    }

    private boolean readable(Role role, Colour colour) {
        for (var pair : Pair.ALL) {
            var other = pair.over() == role ? pair.ground() : pair.ground() == role ? pair.over() : null;
            var settled = other == null ? null : colours.get(other);
            if (settled != null && colour.contrast(settled) < pair.needed()) {
                return false;
            }
        }
        return true;
    }
}
