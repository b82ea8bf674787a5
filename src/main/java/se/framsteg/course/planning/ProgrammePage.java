package se.framsteg.course.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.framsteg.course.AttendedRule;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes.Attended;
import se.framsteg.course.Programmes.Part;
import se.framsteg.course.Programmes.Programme;
import se.framsteg.course.Programmes.Theme;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One programme: its parts in order, the dates of each, and forms for more. */
record ProgrammePage(
        Programme programme,
        List<Part> parts,
        List<PlanningQuery.Line> dates,
        List<Theme> themes,
        Attended attended,
        DateForm form,
        FieldErrors errors) {

    List<PlanningQuery.Line> dates(Part part) {
        return dates.stream().filter(line -> line.partId().equals(part.id())).toList();
    }

    Map<String, String> rules(Frame frame) {
        var rules = new LinkedHashMap<String, String>();
        for (var kind : AttendedRule.Kind.values()) {
            rules.put(kind.name(), frame.t("course.planning.attended." + kind));
        }
        return rules;
    }

    Map<String, String> kinds(Frame frame) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : PartKind.values()) {
            kinds.put(kind.name(), frame.t("course.kind." + kind.name()));
        }
        return kinds;
    }

    Map<String, String> themes(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        names.put("", frame.t("course.planning.none"));
        themes.forEach(
                theme -> names.put(theme.id().toString(), frame.lang().equals("en") ? theme.nameEn() : theme.name()));
        return names;
    }

    Map<String, String> required(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        names.put("", frame.t("course.planning.none"));
        parts.forEach(part -> names.put(part.id().toString(), part.title()));
        return names;
    }

    Map<String, String> partOptions() {
        var names = new LinkedHashMap<String, String>();
        parts.forEach(part -> names.put(part.id().toString(), part.title()));
        return names;
    }

    UUID id() {
        return programme.id();
    }
}
