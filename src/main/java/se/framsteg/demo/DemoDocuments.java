package se.framsteg.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.news.DocumentAnswer;
import se.framsteg.news.DocumentFacts;
import se.framsteg.news.Documents;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.Language;
import se.framsteg.shared.pdf.PdfPages;

/** Some invented documents on the public list, each with its text as a page. */
@Component
class DemoDocuments implements DemoStep {
    private static final String INVENTED = "Dokumentet hör till demonstrationen. Siffror och beslut är påhittade.";

    private final Documents documents;
    private final Associations associations;
    private final PdfPages pages;

    DemoDocuments(Documents documents, Associations associations, PdfPages pages) {
        this.documents = documents;
        this.associations = associations;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public int position() {
        return 44;
    }

    @Override
    public void load() {
        add(
                LocalDate.of(2025, 2, 20),
                "Årsredovisning 2024",
                "Året i korthet: förbundet stödde nio insatser. Fler deltagare än året innan gick vidare till arbete eller"
                        + " studier.",
                "Störst var satsningen på kompetens hos den som möter deltagarna. Utbildningarna gavs både digitalt och på"
                        + " plats.");
        add(
                LocalDate.of(2024, 11, 28),
                "Verksamhetsplan och budget 2025",
                "Under 2025 prioriterar förbundet tidiga och parallella insatser, unga som varken arbetar eller studerar och"
                        + " tillgänglighet för alla.",
                "Medlemmarna bidrar med lika delar. En tiondel hålls fri för nya idéer från verksamheterna.");
        add(
                LocalDate.of(2025, 1, 15),
                "Sammanträdesdagar 2025",
                "Styrelsen möts den 20 februari, den 24 april, den 12 juni, den 18 september och den 27 november.",
                "Handlingarna finns här en vecka före varje möte.");
    }

    private void add(LocalDate dated, String title, String... paragraphs) {
        var texts = new ArrayList<>(List.of(paragraphs));
        texts.add(INVENTED);
        var paper = new DemoPaper(title, texts);
        var association = associations.bySlug("ostrasodertorn").orElseThrow().id();
        var facts = new DocumentFacts(title, Language.SV, dated, "", paper.text(), true);
        if (documents.upload(association, paper.pdf(pages), facts) instanceof DocumentAnswer.Refused refused) {
            throw new IllegalStateException(title + ": " + refused.why());
        }
    }
}
