package se.framsteg.report;

import java.util.List;

/** What a column of a month file can hold. The words are headings such columns have been seen under. */
public enum ReportField {
    DIARY_NUMBER("diarienummer", "diarienr", "projektnummer"),
    PERIOD("period", "månad", "redovisningsmånad", "år och månad"),
    IDENTITY("identitet", "personnummer", "personnr", "pnr", "person- eller samordningsnummer"),
    START("startdatum", "start", "datum för start", "började"),
    END("slutdatum", "slut", "avslutsdatum", "datum för avslut", "slutade"),
    HOURS("timmar", "antal timmar", "nedlagd tid", "deltagartimmar", "närvarotid"),
    EMPLOYER_NUMBER("arbetsgivare_orgnr", "organisationsnummer", "orgnr", "arbetsgivarens organisationsnummer"),
    EMPLOYER_NAME("arbetsgivare_namn", "arbetsgivare", "organisation", "företag"),
    CATEGORY("kategori", "sysselsatt", "deltagarkategori"),
    EMAIL("e_post", "e-post", "e-postadress", "mejl"),
    MOBILE("mobil", "mobilnummer", "telefon", "mobiltelefon"),
    /** The same text in every row, given in the template. */
    CONSTANT;

    private final List<String> headings;

    ReportField(String... headings) {
        this.headings = List.of(headings);
    }

    List<String> headings() {
        return headings;
    }
}
