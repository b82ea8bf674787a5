package se.framsteg.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.Ids;
import se.framsteg.site.ContactDetails;
import se.framsteg.site.ContactFunction;
import se.framsteg.site.EmbedSources;
import se.framsteg.site.MenuEntry;
import se.framsteg.site.Menus;
import se.framsteg.site.SiteContacts;
import se.framsteg.site.Source;
import se.framsteg.site.Style;
import se.framsteg.site.Styles;
import se.framsteg.site.colour.BaseColours;
import se.framsteg.site.colour.Colour;

/** The sites of the demonstration's associations: look, menu, functions with an absence, members, and who may show their boxes. */
@Component
class DemoSites implements DemoStep {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private final Associations associations;
    private final Organisations organisations;
    private final Styles styles;
    private final SiteContacts contacts;
    private final EmbedSources sources;
    private final Menus menus;

    DemoSites(
            Associations associations,
            Organisations organisations,
            Styles styles,
            SiteContacts contacts,
            EmbedSources sources,
            Menus menus) {
        this.associations = associations;
        this.organisations = organisations;
        this.styles = styles;
        this.contacts = contacts;
        this.sources = sources;
        this.menus = menus;
    }

    @Override
    public String name() {
        return "sites";
    }

    @Override
    public int position() {
        return 32;
    }

    @Override
    public void load() {
        var sodertorn = associations.bySlug("ostrasodertorn").orElseThrow().id();
        styles.choose(sodertorn, new Style(null, "ÖS"));
        site(
                sodertorn,
                "samordning-ost.example",
                "Rudsjöterrassen 2\n136 81 Haninge",
                "Haninge kommun",
                "Nynäshamns kommun",
                "Tyresö kommun");
        var ostergotland =
                associations.bySlug("centralaostergotland").orElseThrow().id();
        styles.choose(ostergotland, new Style(blue(), "CÖ"));
        site(
                ostergotland,
                "samordning-mitt.example",
                "Stora torget 1\n582 19 Linköping",
                "Linköpings kommun",
                "Åtvidabergs kommun",
                "Kinda kommun",
                "Ydre kommun");
    }

    private static BaseColours blue() {
        return new BaseColours(Colour.of("#274B7A"), Colour.of("#B0452E"), Colour.of("#F2C14E"), Colour.of("#7F838A"));
    }

    private void site(UUID association, String domain, String visiting, String... municipalities) {
        menus.add(association, new MenuEntry(Ids.next(), "/sidor/om-oss", "Om förbundet", "About us", "Om oss", false));
        contacts.say(
                association,
                new ContactDetails(
                        "kansli@" + domain, "", "", visiting, "Vardagar 9–12 och 13–15", "Weekdays 9–12 and 13–15"));
        var office = function(
                association,
                "Kansliet",
                "The office",
                "Allmänna frågor",
                "General questions",
                "kansli@" + domain,
                null);
        function(
                association,
                "Utbildningsledare",
                "Training lead",
                "Kurser, anmälan och intyg",
                "Courses, sign-up and certificates",
                "utbildning@" + domain,
                office);
        function(
                association,
                "Förbundschef",
                "Association director",
                "Förbundets uppdrag, styrelsen och nya projekt",
                "The association's task, the board and new projects",
                "forbundschef@" + domain,
                null);
        Source.parse("www." + domain).ifPresent(source -> sources.allow(association, source));
        for (var name : municipalities) {
            join(association, name, "MUNICIPALITY");
        }
        join(association, "Försäkringskassan", "STATE");
        join(association, "Arbetsförmedlingen", "STATE");
    }

    private void join(UUID association, String name, String kind) {
        associations.join(
                association, organisations.add(new OrganisationFacts(name, kind, null, false, null, null)), FROM);
    }

    /** @param standIn who answers while it is away, which it then is until 3 April; null: it is there */
    private UUID function(
            UUID association,
            String title,
            String titleEn,
            String about,
            String aboutEn,
            String email,
            @Nullable UUID standIn) {
        var id = Ids.next();
        contacts.keep(
                association,
                new ContactFunction(
                        id,
                        title,
                        titleEn,
                        about,
                        aboutEn,
                        "",
                        email,
                        "",
                        standIn == null ? null : LocalDate.of(2025, 3, 10),
                        standIn == null ? null : LocalDate.of(2025, 4, 3),
                        standIn,
                        "",
                        1));
        return id;
    }
}
