package se.framsteg.site.theme;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Association;
import se.framsteg.shared.Frame;
import se.framsteg.site.Style;
import se.framsteg.site.colour.Colour;
import se.framsteg.site.colour.Mode;
import se.framsteg.site.colour.Moved;
import se.framsteg.site.colour.Pair;
import se.framsteg.site.colour.Palette;
import se.framsteg.site.colour.Role;
import se.framsteg.site.colour.Theme;

/** A look before it is taken: what was moved and why, every pair with its contrast, and a page that has it. */
record TrialPage(
        Association association,
        Style style,
        ThemeForm form,
        @Nullable Mode mode,
        Theme theme) {
    private static final List<Pair> SHOWN = List.of(
            new Pair(Role.INK, Role.PAPER, Pair.TEXT),
            new Pair(Role.MUTED, Role.SAND, Pair.TEXT),
            new Pair(Role.LINK, Role.SURFACE, Pair.TEXT),
            new Pair(Role.ON_PINE, Role.PINE, Pair.TEXT),
            new Pair(Role.ON_DEEP_SOFT, Role.DEEP, Pair.TEXT),
            new Pair(Role.ON_SUN, Role.SUN, Pair.TEXT),
            new Pair(Role.PINE_INK, Role.PINE_SOFT, Pair.TEXT),
            new Pair(Role.CORAL_INK, Role.CORAL_SOFT, Pair.TEXT),
            new Pair(Role.SUN_INK, Role.SUN_SOFT, Pair.TEXT),
            new Pair(Role.CORAL, Role.SURFACE, Pair.PART),
            new Pair(Role.STRONG_LINE, Role.SURFACE, Pair.PART));

    static TrialPage of(Association association, Style style, ThemeForm form, @Nullable Mode mode) {
        return new TrialPage(association, style, form, mode, Theme.of(style.base()));
    }

    /** Two colours on each other, in one mode. */
    record Sample(Colour over, Colour ground, String contrast) {}

    List<Pair> pairs() {
        return SHOWN;
    }

    int examined() {
        return Pair.ALL.size() * 2;
    }

    Sample sample(Pair pair, Palette palette, Frame frame) {
        return new Sample(palette.get(pair.over()), palette.get(pair.ground()), ratio(palette.contrast(pair), frame));
    }

    /** The colour as the screen tells of it: {@code Huvudfärgen #FFD200 …} */
    String sentence(Moved moved, Frame frame) {
        return frame.t(
                "site.theme.moved",
                frame.t("site.theme." + moved.base().name().toLowerCase(Locale.ROOT)),
                moved.chosen().hex(),
                frame.t("site.theme.mode." + moved.mode()),
                ratio(moved.before(), frame),
                ratio(moved.pair().needed(), frame),
                moved.used().hex());
    }

    static String ratio(double contrast, Frame frame) {
        var down = Math.floor(contrast * 10) / 10;
        var text = String.format(Locale.ROOT, "%.1f", down);
        return (frame.lang().equals("sv") ? text.replace('.', ',') : text) + ":1";
    }

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/tema");
    }

    String inMode(Frame frame, String mode) {
        return at(frame) + "/prov?" + form.query() + (mode.isEmpty() ? "" : "&lage=" + mode);
    }
}
