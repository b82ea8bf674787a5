package se.framsteg.project.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.project.CodeLists;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectHomes;
import se.framsteg.project.RegisterRemark;
import se.framsteg.shared.FieldErrors;

/** What the form needs beside what was typed: lists to choose from, and where one may begin a project. */
@Component
class DecisionScreen {

    private final CodeLists codes;
    private final ProjectHomes homes;

    DecisionScreen(CodeLists codes, ProjectHomes homes) {
        this.codes = codes;
        this.homes = homes;
    }

    ProjectHomes.Homes homes() {
        return homes.now();
    }

    DecisionPage page(
            DecisionForm form,
            FieldErrors errors,
            List<RegisterRemark> warnings,
            @Nullable Project project,
            boolean pasted) {
        return new DecisionPage(form, errors, warnings, project, pasted, homes(), codes.book(), List.of(), List.of());
    }
}
