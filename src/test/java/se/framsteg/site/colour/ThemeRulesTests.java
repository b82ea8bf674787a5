package se.framsteg.site.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a few base colours to a page that everybody can read. */
class ThemeRulesTests {
    private static final long SEED = 20_250_312;

    /** Ratios as published by the W3C's working group and by WebAIM's checker. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #FFFFFF, 21.00",
        "#FFFFFF, #FFFFFF, 1.00",
        "#777777, #FFFFFF, 4.48",
        "#767676, #FFFFFF, 4.54",
        "#FF0000, #FFFFFF, 4.00",
        "#0000FF, #FFFFFF, 8.59",
        "#FFFF00, #FFFFFF, 1.07",
        "#949494, #FFFFFF, 3.03"
    })
    void contrast_is_what_others_measure(String one, String other, double ratio) {
        assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(ratio, within(0.006));
        assertThat(Colour.of(other).contrast(Colour.of(one))).isCloseTo(ratio, within(0.006));
    }

    /** Björn Ottosson's own examples. */
    @ParameterizedTest
    @CsvSource({
        "#FFFFFF, 1.0000, 0.0000",
        "#000000, 0.0000, 0.0000",
        "#FF0000, 0.6280, 0.2577",
        "#00FF00, 0.8664, 0.2948",
        "#0000FF, 0.4520, 0.3132"
    })
    void lightness_and_strength_are_those_of_oklab(String hex, double lightness, double chroma) {
        var seen = Oklch.of(Colour.of(hex));

        assertThat(seen.lightness()).isCloseTo(lightness, within(0.0006));
        assertThat(seen.chroma()).isCloseTo(chroma, within(0.0006));
        assertThat(seen.colour()).isEqualTo(Colour.of(hex));
    }

    @Test
    void a_colour_too_strong_for_screens_keeps_lightness_and_hue() {
        var wanted = new Oklch(0.7, 0.35, 2.5);
        var shown = Oklch.of(wanted.colour());

        assertThat(shown.lightness()).isCloseTo(0.7, within(0.01));
        assertThat(shown.hue()).isCloseTo(2.5, within(0.03));
        assertThat(shown.chroma()).isLessThan(0.3);
    }

    @Test
    void all_pairs_of_five_hundred_random_themes_can_be_read_in_light_and_dark() {
        var random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            var base = new BaseColours(any(random), any(random), any(random), any(random));
            var theme = Theme.of(base);

            assertThat(theme.light().unreadable())
                    .as("light, %s, seed %d", base, SEED)
                    .isEmpty();
            assertThat(theme.dark().unreadable())
                    .as("dark, %s, seed %d", base, SEED)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#FFFFFF", "#808080", "#FFFF00", "#FF00FF", "#00FFFF", "#0000FF", "#010101"})
    void so_can_those_of_the_most_extreme_colours(String hex) {
        var colour = Colour.of(hex);
        var theme = Theme.of(new BaseColours(colour, colour, colour, colour));

        assertThat(theme.light().unreadable()).isEmpty();
        assertThat(theme.dark().unreadable()).isEmpty();
    }

    /** The stylesheet that everybody gets, read as it is served. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void all_pairs_of_our_own_stylesheet_can_be_read(Mode mode) throws IOException {
        assertThat(Palette.given(mode, served(mode)).unreadable()).isEmpty();
    }

    @Test
    void our_own_base_colours_are_used_as_they_are() {
        var theme = Theme.of(BaseColours.OURS);

        assertThat(theme.light().get(Role.PINE)).isEqualTo(BaseColours.OURS.main());
        assertThat(theme.light().get(Role.CORAL)).isEqualTo(BaseColours.OURS.accent());
        assertThat(theme.light().get(Role.SUN)).isEqualTo(BaseColours.OURS.invitation());
        assertThat(theme.moved()).allMatch(moved -> moved.mode() == Mode.DARK);
    }

    @Test
    void a_yellow_that_cannot_be_seen_on_white_is_moved_no_further_than_needed_and_said() {
        var yellow = Colour.of("#FFD200");
        var theme = Theme.of(new BaseColours(
                yellow, BaseColours.OURS.accent(), BaseColours.OURS.invitation(), BaseColours.OURS.neutral()));

        var moved = theme.moved().getFirst();
        assertThat(moved.base()).isEqualTo(Moved.Base.MAIN);
        assertThat(moved.mode()).isEqualTo(Mode.LIGHT);
        assertThat(moved.chosen()).isEqualTo(yellow);
        assertThat(moved.before()).isLessThan(1.5);
        assertThat(moved.used()).isEqualTo(theme.light().get(Role.PINE));
        assertThat(theme.light().contrast(moved.pair())).isBetween(3.0, 3.1);
        assertThat(Oklch.of(moved.used()).hue()).isCloseTo(Oklch.of(yellow).hue(), within(0.05));
    }

    @Test
    void the_sheet_is_small_and_has_nothing_but_custom_properties() {
        var sheet = Theme.of(BaseColours.OURS).stylesheet();

        assertThat(sheet.length()).isLessThan(2_500);
        assertThat(sheet.replaceAll(
                        "@media screen( and \\(prefers-color-scheme:dark\\))?\\{:root\\{(.*?)\\}\\}", "$2;"))
                .matches("(--[a-z-]+:#[0-9A-F]{6};)+");
    }

    @ParameterizedTest
    @CsvSource({"'#0f5b53', #0F5B53", "0F5B53, #0F5B53", "' #fc0 ', #FFCC00"})
    void a_colour_may_be_typed_in_several_ways(String typed, String hex) {
        assertThat(Colour.parse(typed)).contains(Colour.of(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#0F5B53;}body{display:none", "url(x)", "#GGGGGG"})
    void what_is_no_colour_is_none(String typed) {
        assertThat(Colour.parse(typed)).isEmpty();
    }

    private static Colour any(Random random) {
        return new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static Map<Role, Colour> served(Mode mode) throws IOException {
        try (var in = ThemeRulesTests.class.getResourceAsStream("/static/assets/app.css")) {
            var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var values = new java.util.HashMap<String, String>();
            read(css.replaceAll("@media[^{]*\\{:root\\{[^}]*\\}", ""), values);
            if (mode == Mode.DARK) {
                var dark = Pattern.compile("@media \\(prefers-color-scheme:dark\\)\\{:root\\{([^}]*)\\}")
                        .matcher(css);
                while (dark.find()) {
                    read(":root{" + dark.group(1) + "}", values);
                }
            }
            var colours = new EnumMap<Role, Colour>(Role.class);
            for (var role : Role.values()) {
                if (role.property() != null) {
                    colours.put(role, resolve(values, role.property()));
                }
            }
            colours.put(Role.DEEP_HOVER, Colour.WHITE.over(colours.get(Role.DEEP), 0.08));
            colours.put(Role.DEEP_CURRENT, Colour.WHITE.over(colours.get(Role.DEEP), 0.1412));
            return colours;
        }
    }

    private static void read(String css, Map<String, String> values) {
        var roots = Pattern.compile(":root\\{([^}]*)\\}").matcher(css);
        while (roots.find()) {
            for (var declaration : roots.group(1).split(";")) {
                var parts = declaration.split(":", 2);
                values.put(parts[0], parts[1]);
            }
        }
    }

    private static Colour resolve(Map<String, String> values, String name) {
        var value = values.get(name);
        assertThat(value).as(name).isNotNull();
        return value.startsWith("var(")
                ? resolve(values, value.substring(4, value.length() - 1))
                : Colour.of(value.equals("white") ? "#fff" : value);
    }
}
