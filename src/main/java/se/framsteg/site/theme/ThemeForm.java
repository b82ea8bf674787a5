package se.framsteg.site.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.FieldErrors;
import se.framsteg.site.Style;
import se.framsteg.site.colour.BaseColours;
import se.framsteg.site.colour.Colour;

/** A look as it was typed. */
record ThemeForm(
        @Nullable String primary,
        @Nullable String accent,
        @Nullable String invitation,
        @Nullable String neutral,
        @Nullable String initials) {

    static ThemeForm of(Style style) {
        return of(style.base(), style.initials());
    }

    static ThemeForm of(BaseColours base, String initials) {
        return new ThemeForm(
                base.main().hex(),
                base.accent().hex(),
                base.invitation().hex(),
                base.neutral().hex(),
                initials);
    }

    /** Whether anything at all was sent. */
    boolean filled() {
        return primary != null || accent != null || invitation != null || neutral != null;
    }

    /** The fields by name, in the order of the form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("primary", text(primary));
        fields.put("accent", text(accent));
        fields.put("invitation", text(invitation));
        fields.put("neutral", text(neutral));
        fields.put("initials", text(initials));
        return fields;
    }

    String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The style, or null with what is wrong said in the errors. */
    @Nullable
    Style read(FieldErrors errors) {
        var letters = text(initials);
        if (!Style.areInitials(letters)) {
            errors.add("initials", "site.theme.error.initials");
        }
        var chosen = new LinkedHashMap<String, Colour>();
        fields().forEach((name, typed) -> {
            if (!name.equals("initials")) {
                Colour.parse(typed)
                        .ifPresentOrElse(
                                colour -> chosen.put(name, colour), () -> errors.add(name, "site.theme.error.colour"));
            }
        });
        var main = chosen.get("primary");
        var marking = chosen.get("accent");
        var inviting = chosen.get("invitation");
        var ground = chosen.get("neutral");
        if (errors.any() || main == null || marking == null || inviting == null || ground == null) {
            return null;
        }
        var base = new BaseColours(main, marking, inviting, ground);
        return new Style(base.equals(BaseColours.OURS) ? null : base, letters);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
