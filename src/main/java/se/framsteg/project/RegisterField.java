package se.framsteg.project;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A field of the fund's public record of a project, with the labels under which people paste it. */
public enum RegisterField {
    DIARY_NUMBER("diaryNumber", "Diarienummer", "Dnr", "Diarienr", "Ärendenummer"),
    NAME("name", "Namn", "Projektnamn", "Projektets namn"),
    STARTS("starts", "Startdatum", "Projektstart"),
    ENDS("ends", "Slutdatum", "Projektslut"),
    COUNTRY("country", "Land som berörs", "Land"),
    FUND("fund", "Berörd fond", "Fond"),
    CCI("cci", "Program CCI", "CCI", "CCI-nummer"),
    OWNER_NUMBER(
            "ownerNumber",
            "Projektägare organisationsnummer",
            "Projektägarens organisationsnummer",
            "Organisationsnummer",
            "Org.nr",
            "Orgnr"),
    OWNER("owner", "Projektägare", "Projektägare namn", "Projektägarens namn", "Stödmottagare"),
    EU_SHARE("euShare", "Unionens medfinansieringsgrad", "Medfinansieringsgrad"),
    AREA("area", "Programområde"),
    OBJECTIVE("objective", "Specifikt mål", "Särskilt mål"),
    CHILD_POVERTY(
            "childPoverty",
            "Sekundärtema - Motverka barnfattigdom",
            "Sekundärtema motverka barnfattigdom",
            "Motverka barnfattigdom"),
    REGION("region", "Region"),
    NUTS2("nuts2", "NUTS-2 kod", "NUTS-2", "NUTS 2", "NUTS2", "NUTS 2-kod", "NUTS 2 kod"),
    POSTAL_CODE("postalCode", "Stödmottagare postnr", "Stödmottagare postnummer", "Postnummer", "Postnr"),
    TOWN("town", "Stödmottagare ort", "Stödmottagare postort", "Postort", "Ort"),
    INTERVENTION("intervention", "Interventionstyp", "Interventionsområde"),
    PARTICIPANTS("participants", "Antal deltagare", "Planerat antal deltagare"),
    STRATEGIC("strategic", "Insats av strategisk betydelse", "Strategisk betydelse"),
    DESCRIPTION("description", "Projektbeskrivning", "Beskrivning", "Sammanfattning", "Om projektet");

    private static final int LONGEST_LABEL = 80;
    private static final Map<String, RegisterField> BY_LABEL = byLabel();

    private final String form;
    private final List<String> labels;

    RegisterField(String form, String... labels) {
        this.form = form;
        this.labels = List.of(labels);
    }

    /** The field's name in forms, in remarks and in the keys of its words. */
    public String form() {
        return form;
    }

    /** The label as the fund's project bank writes it. */
    public String label() {
        return labels.getFirst();
    }

    static Optional<RegisterField> labelled(String text) {
        return text.length() > LONGEST_LABEL ? Optional.empty() : Optional.ofNullable(BY_LABEL.get(plain(text)));
    }

    /** Compared without case, marks of lists and tables, kinds of dashes and spaces around them. */
    static String plain(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("^[\\s|*_#]+|[\\s|*_:]+$", "")
                .replaceAll("\\s*([-/])\\s*", "$1")
                .replaceAll("\\s+", " ");
    }

    private static Map<String, RegisterField> byLabel() {
        var all = new HashMap<String, RegisterField>();
        for (var field : values()) {
            field.labels.forEach(label -> all.put(plain(label), field));
        }
        return Map.copyOf(all);
    }
}
