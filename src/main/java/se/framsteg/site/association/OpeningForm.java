package se.framsteg.site.association;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A new association as it was typed. */
record OpeningForm(
        @Nullable String name,
        @Nullable String towns,
        @Nullable String number,
        @Nullable String slug,
        @Nullable String host) {

    static OpeningForm empty() {
        return new OpeningForm("", "", "", "", "");
    }

    @Override
    public String name() {
        return Typed.text(name);
    }

    @Override
    public String towns() {
        return Typed.text(towns);
    }

    @Override
    public String number() {
        return Typed.text(number);
    }

    @Override
    public String slug() {
        return Typed.text(slug).toLowerCase(Locale.ROOT);
    }

    @Override
    public String host() {
        return Typed.text(host).toLowerCase(Locale.ROOT);
    }
}
