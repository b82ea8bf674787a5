package se.framsteg.site.association;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.AssociationFacts;
import se.framsteg.site.ContactDetails;

/** What an association says of itself, as it was typed. */
record FactsForm(
        @Nullable String name,
        @Nullable String towns,
        @Nullable String slug,
        @Nullable String host,
        @Nullable Boolean en,
        @Nullable Boolean easy,
        int version,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postal,
        @Nullable String visiting,
        @Nullable String hoursSv,
        @Nullable String hoursEn) {

    static FactsForm of(AssociationFacts facts, ContactDetails contact) {
        return new FactsForm(
                facts.name(),
                facts.towns(),
                facts.slug(),
                facts.host(),
                facts.languages().contains("en"),
                facts.languages().contains("easy"),
                facts.version(),
                contact.email(),
                contact.phone(),
                contact.postal(),
                contact.visiting(),
                contact.hoursSv(),
                contact.hoursEn());
    }

    /** Where it lives stays as it was for those who may not change it, whatever was sent. */
    FactsForm livingAs(AssociationFacts facts) {
        return new FactsForm(
                name,
                towns,
                facts.slug(),
                facts.host(),
                en,
                easy,
                version,
                email,
                phone,
                postal,
                visiting,
                hoursSv,
                hoursEn);
    }

    AssociationFacts facts() {
        var languages = new ArrayList<>(List.of("sv"));
        if (english()) {
            languages.add("en");
        }
        if (easySwedish()) {
            languages.add("easy");
        }
        return new AssociationFacts(name(), towns(), slug(), host().isEmpty() ? null : host(), languages, version);
    }

    ContactDetails contact() {
        return new ContactDetails(
                email(), phone(), Typed.text(postal), Typed.text(visiting), Typed.text(hoursSv), Typed.text(hoursEn));
    }

    boolean english() {
        return Boolean.TRUE.equals(en);
    }

    boolean easySwedish() {
        return Boolean.TRUE.equals(easy);
    }

    Map<String, String> longTexts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("postal", Typed.text(postal));
        texts.put("visiting", Typed.text(visiting));
        texts.put("hoursSv", Typed.text(hoursSv));
        texts.put("hoursEn", Typed.text(hoursEn));
        return texts;
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
    public String slug() {
        return Typed.text(slug).toLowerCase(Locale.ROOT);
    }

    @Override
    public String host() {
        return Typed.text(host).toLowerCase(Locale.ROOT);
    }

    @Override
    public String email() {
        return Typed.text(email);
    }

    @Override
    public String phone() {
        return Typed.text(phone);
    }
}
