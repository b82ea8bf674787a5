package se.framsteg.report.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.framsteg.report.DryRun;
import se.framsteg.report.DryRun.Fate;
import se.framsteg.report.MovedRow;
import se.framsteg.report.MovingColumn;
import se.framsteg.report.ReportedProject;
import se.framsteg.shared.Frame;

/** A spreadsheet on its way in: its columns, and what would become of each row. */
record RunPage(ReportedProject project, DryRun dry) {
    private static final int SHOWN = 50;

    String at(Frame frame) {
        return frame.link(
                "/arbete/flytta-in/" + project.slug() + "/" + dry.run().id());
    }

    List<MovingColumn> columns() {
        return dry.run().kind().columns();
    }

    String label(Frame frame, MovingColumn column) {
        return frame.t("report.moving.column." + column.name().toLowerCase(Locale.ROOT));
    }

    boolean needed(MovingColumn column) {
        return dry.run().kind().needed().contains(column);
    }

    /** The headings of the file to choose from. */
    Map<String, String> options(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("report.moving.no_column"));
        for (int place = 0; place < dry.headings().size(); place++) {
            var heading = dry.headings().get(place);
            options.put(
                    Integer.toString(place),
                    heading.isBlank() ? frame.t("report.moving.nameless", place + 1) : heading);
        }
        return options;
    }

    String chosen(MovingColumn column) {
        var place = dry.run().columns().get(column);
        return place == null ? "" : place.toString();
    }

    boolean mapped() {
        return dry.run().columns().keySet().containsAll(dry.run().kind().needed());
    }

    boolean anything() {
        return dry.count(Fate.NEW) + dry.count(Fate.KNOWN) + dry.count(Fate.ALIKE) > 0;
    }

    List<DryRun.Line> shown(Fate fate) {
        return dry.with(fate).stream().limit(SHOWN).toList();
    }

    long more(Fate fate) {
        return Math.max(0, dry.count(fate) - SHOWN);
    }

    String title(Frame frame, Fate fate) {
        return frame.n("report.moving.fate." + fate.name().toLowerCase(Locale.ROOT), dry.count(fate));
    }

    String fault(Frame frame, MovedRow.Fault fault) {
        return frame.t(fault.key(), fault.cell());
    }
}
