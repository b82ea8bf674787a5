package se.framsteg.project;

import java.time.LocalDate;
import java.util.List;

/** A few codes of each list, as the database holds them. */
final class ExampleCodes {

    static final CodeBook BOOK = new CodeBook(List.of(
            code(CodeScheme.FUND, "ESF+", "Europeiska socialfonden+"),
            code(CodeScheme.FUND, "ESF", "Europeiska socialfonden"),
            code(CodeScheme.CCI, "2021SE05SFPR", "ESF+ 2021–2027"),
            code(CodeScheme.CCI, "2014SE05M9OP001", "Nationellt socialfondsprogram 2014–2020"),
            code(CodeScheme.COUNTRY, "SE", "Sverige"),
            code(CodeScheme.AREA, "A", "Inkluderande och hållbart arbetsliv"),
            code(CodeScheme.AREA, "B", "Öka möjligheten till arbete"),
            code(CodeScheme.AREA, "PO2", "Ökade övergångar till arbete"),
            code(CodeScheme.OBJECTIVE, "A1A", "Livslångt lärande"),
            code(CodeScheme.INTERVENTION_2021, "141", "Rörlighet på arbetsmarknaden"),
            code(CodeScheme.NUTS2, "SE11", "Stockholm"),
            code(CodeScheme.NUTS2, "SE12", "Östra Mellansverige"),
            code(CodeScheme.NUTS2, "SE22", "Sydsverige")));

    private ExampleCodes() {}

    private static Code code(CodeScheme scheme, String code, String name) {
        return new Code(scheme, code, name, "", LocalDate.of(2014, 1, 1), null, true, "", 0);
    }
}
