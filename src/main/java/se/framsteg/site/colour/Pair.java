package se.framsteg.site.colour;

import static se.framsteg.site.colour.Role.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Two colours that meet on a page, and how much they must differ: WCAG 2.2, 1.4.3 for text and 1.4.11 for the parts that
 * one must see to use or understand the page. A pair that is new in the stylesheet is written down here too.
 */
public record Pair(Role over, Role ground, double needed) {
    public static final double TEXT = 4.5;
    public static final double PART = 3;

    /** Every pair that meets. */
    public static final List<Pair> ALL = all();

    public boolean isText() {
        return needed == TEXT;
    }

    private static List<Pair> all() {
        var pairs = new ArrayList<Pair>();
        for (var ground : List.of(PAPER, SURFACE, SAND, SUN_SOFT, CORAL_SOFT, PINE_SOFT, LAKE_SOFT)) {
            pairs.add(new Pair(INK, ground, TEXT));
            pairs.add(new Pair(LINK, ground, TEXT));
            pairs.add(new Pair(FOCUS, ground, PART));
        }
        for (var ground : List.of(PAPER, SURFACE, SAND, SUN_SOFT)) {
            pairs.add(new Pair(MUTED, ground, TEXT));
        }
        for (var ground : List.of(PAPER, SURFACE)) {
            pairs.add(new Pair(DANGER_INK, ground, TEXT));
            pairs.add(new Pair(CORAL_INK, ground, TEXT));
            pairs.add(new Pair(STRONG_LINE, ground, PART));
            pairs.add(new Pair(CORAL, ground, PART));
        }
        for (var ground : List.of(PAPER, SURFACE, TRACK)) {
            pairs.add(new Pair(PINE, ground, PART));
        }
        pairs.add(new Pair(CORAL_INK, CORAL_SOFT, TEXT));
        pairs.add(new Pair(CORAL_INK, SUN_SOFT, TEXT));
        pairs.add(new Pair(CORAL, CORAL_SOFT, PART));
        pairs.add(new Pair(PINE_INK, PINE_SOFT, TEXT));
        pairs.add(new Pair(SUN_INK, SUN_SOFT, TEXT));
        pairs.add(new Pair(SKIP_INK, SKIP_GROUND, TEXT));
        pairs.add(new Pair(INK, TRACK, PART));
        pairs.add(new Pair(ON_PINE, PINE, TEXT));
        pairs.add(new Pair(ON_PINE, PINE_HOVER, TEXT));
        pairs.add(new Pair(ON_SUN, SUN, TEXT));
        pairs.add(new Pair(ON_SUN, SUN_HOVER, TEXT));
        pairs.add(new Pair(SUN, DEEP, PART));
        pairs.add(new Pair(SUN, MARK, PART));
        for (var ground : List.of(DEEP, DEEP_STEP)) {
            pairs.add(new Pair(ON_DEEP, ground, TEXT));
            pairs.add(new Pair(ON_DEEP_SOFT, ground, TEXT));
            pairs.add(new Pair(ON_DEEP_LINE, ground, PART));
        }
        for (var ground : List.of(DEEP, DEEP_HOVER)) {
            pairs.add(new Pair(ON_DEEP_TEXT, ground, TEXT));
        }
        pairs.add(new Pair(ON_DEEP, DEEP_CURRENT, TEXT));
        pairs.add(new Pair(ON_DEEP_MUTED, DEEP, TEXT));
        return List.copyOf(pairs);
    }
}
