package se.framsteg.site.embed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** What somebody wants in a box: which one, what of, how many, in which language, how high. */
record BoxForm(
        @Nullable String ruta,
        @Nullable String tema,
        @Nullable String ort,
        @Nullable String form,
        @Nullable String projekt,
        @Nullable String antal,
        @Nullable String sprak,
        @Nullable String hojd) {
    private static final int USUAL_HEIGHT = 560;

    static BoxForm empty() {
        return new BoxForm(null, null, null, null, null, null, null, null);
    }

    boolean news() {
        return "nyheter".equals(ruta);
    }

    int count() {
        return Count.of(antal);
    }

    Language language() {
        return "en".equals(sprak) ? Language.EN : Language.SV;
    }

    int height() {
        if (hojd == null || !hojd.strip().matches("[0-9]{2,4}")) {
            return USUAL_HEIGHT;
        }
        return Math.clamp(Integer.parseInt(hojd.strip()), 200, 3000);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The path of the box, with its choices. */
    String path() {
        var parts = new ArrayList<String>();
        if (!news()) {
            add(parts, "tema", tema);
            add(parts, "form", form);
            add(parts, "ort", ort);
        }
        add(parts, "projekt", projekt);
        if (count() != Count.USUAL) {
            parts.add("antal=" + count());
        }
        return language().prefix()
                + (news() ? "/inbaddat/nyheter" : "/inbaddat/kalender")
                + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        var text = text(value);
        if (!text.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }
}
