package se.framsteg.project.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.project.CodeBook;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Phase;
import se.framsteg.project.Project;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The form of a project's surroundings. */
record ContextPage(Project project, List<Project> others, CodeBook book, ContextForm form, FieldErrors errors) {

    List<Phase.Kind> phases() {
        return List.of(Phase.Kind.values());
    }

    List<CodeScheme> schemes() {
        return ContextForm.SCHEMES;
    }

    boolean ticked(CodeScheme scheme, String code) {
        return form.codes().contains(scheme + ":" + code);
    }

    Map<String, String> relations(Frame frame) {
        var all = new LinkedHashMap<String, String>();
        all.put("", frame.t("project.context.relation.none"));
        ContextForm.RELATIONS.forEach(kind -> all.put(kind.name(), frame.t("project.relation." + kind)));
        return all;
    }
}
