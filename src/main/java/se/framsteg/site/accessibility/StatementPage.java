package se.framsteg.site.accessibility;

import java.util.LinkedHashMap;
import java.util.Map;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.Statement;

/** The form of a statement. */
record StatementPage(Association association, String version, StatementForm form, FieldErrors errors) {
    Map<String, String> levels(Frame frame) {
        var levels = new LinkedHashMap<String, String>();
        for (var level : Statement.Level.values()) {
            levels.put(level.name(), frame.t("site.accessibility.level." + level));
        }
        return levels;
    }

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/tillganglighet");
    }
}
