package se.framsteg.project.decision;

import java.util.List;
import java.util.Map;
import se.framsteg.project.Project;
import se.framsteg.project.RegisterField;
import se.framsteg.project.VersionDifference;

/** Somebody else saved first: theirs and yours beside each other, and yours kept to be saved after all. */
record ConflictPage(Project theirs, DecisionForm yours, List<VersionDifference.Change> changes) {

    static ConflictPage of(Project theirs, DecisionForm yours) {
        var difference = VersionDifference.between(DecisionForm.of(theirs).draft(), yours.draft());
        return new ConflictPage(theirs, yours, difference.changes());
    }

    /** What the form sent, to be sent again on top of theirs. */
    Map<String, String> again() {
        var all = new java.util.TreeMap<>(yours.sent());
        for (var field : RegisterField.values()) {
            all.put(field.form(), yours.draft().text(field));
        }
        all.put("number", String.valueOf(theirs.version().number()));
        all.remove("_csrf");
        return all;
    }
}
