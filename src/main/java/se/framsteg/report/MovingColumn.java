package se.framsteg.report;

import java.util.List;

/** A column of a spreadsheet that is moved in, with the headings it has been seen under. */
public enum MovingColumn {
    NAME("namn", "deltagare", "deltagarens namn", "för- och efternamn", "name"),
    NUMBER("personnummer", "personnr", "pnr", "person-/samordningsnummer", "identitet", "personal number"),
    EMAIL("e-post", "epost", "e-postadress", "mejl", "mail", "email", "e-mail"),
    PHONE("telefon", "mobil", "mobilnummer", "telefonnummer", "phone"),
    GENDER("kön", "kon", "gender"),
    START("start", "startdatum", "började", "från och med", "första dag"),
    END("slut", "slutdatum", "slutade", "till och med", "sista dag"),
    HOURS("redovisade timmar", "timmar hittills", "timmar", "antal timmar", "ingående timmar"),
    DAY("datum", "dag", "kursdatum", "date"),
    FROM("från", "fr", "starttid", "börjar", "kl"),
    TO("till", "sluttid", "slutar"),
    TITLE("aktivitet", "kurs", "utbildning", "utbildningsdel", "moment", "del", "activity"),
    MINUTES("minuter", "tid", "närvarotid", "minutes"),
    PRESENCE("närvaro", "närvarande", "status", "deltog", "attendance"),
    ORGANISATION("organisation", "arbetsgivare", "myndighet", "kommun", "employer"),
    WORKPLACE("arbetsplats", "enhet", "kontor", "workplace"),
    REASON("räknas", "roll i projektet", "kategori");

    private final List<String> headings;

    MovingColumn(String... headings) {
        this.headings = List.of(headings);
    }

    List<String> headings() {
        return headings;
    }
}
