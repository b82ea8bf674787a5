package se.framsteg.project.setup;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectSettings.Line;
import se.framsteg.project.Setting;
import se.framsteg.project.VersionDifference.Change;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * All settings of a project.
 *
 * @param seen how often each had been set when the form was shown
 * @param conflict what somebody else has set meanwhile beside what was sent
 */
record SettingsPage(
        Project project,
        List<Line> lines,
        Map<Setting, String> values,
        Map<Setting, Integer> seen,
        FieldErrors errors,
        List<Change> conflict) {

    static SettingsPage of(Project project, List<Line> lines) {
        var values = new EnumMap<Setting, String>(Setting.class);
        lines.forEach(line -> values.put(line.setting(), line.value()));
        return new SettingsPage(project, lines, values, seen(lines), FieldErrors.none(), List.of());
    }

    static SettingsPage overtaken(Project project, List<Line> theirs, Map<Setting, String> yours) {
        var conflict = theirs.stream()
                .filter(line ->
                        yours.containsKey(line.setting()) && !line.value().equals(yours.get(line.setting())))
                .map(line -> new Change(line.setting().key(), line.value(), yours.getOrDefault(line.setting(), "")))
                .toList();
        return new SettingsPage(project, theirs, yours, seen(theirs), FieldErrors.none(), conflict);
    }

    private static Map<Setting, Integer> seen(List<Line> lines) {
        var seen = new EnumMap<Setting, Integer>(Setting.class);
        lines.forEach(line -> seen.put(line.setting(), line.number()));
        return seen;
    }

    String value(Line line) {
        return values.getOrDefault(line.setting(), line.value());
    }

    Map<String, String> choices(Line line, Frame frame) {
        var all = new LinkedHashMap<String, String>();
        line.setting().choices().forEach(one -> all.put(one, frame.t(key(line) + "." + one)));
        return all;
    }

    String key(Line line) {
        return "project.setting." + line.setting().key();
    }

    /** Where the usual value comes from, and whether somebody has checked it. */
    String hint(Line line, Frame frame) {
        var what = frame.words().has(key(line) + ".hint") ? frame.t(key(line) + ".hint") + " " : "";
        return what
                + frame.t(
                        line.verified() ? "project.setting.source" : "project.setting.source.unverified",
                        line.source());
    }
}
