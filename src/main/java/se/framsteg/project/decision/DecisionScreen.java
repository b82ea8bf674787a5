package se.framsteg.project.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.project.CodeLists;
import se.framsteg.project.Project;
import se.framsteg.project.RegisterRemark;
import se.framsteg.shared.FieldErrors;

/** What the form needs beside what was typed: lists to choose from, and where one may begin a project. */
@Component
class DecisionScreen {

    private final CodeLists codes;
    private final Associations associations;
    private final Access access;

    DecisionScreen(CodeLists codes, Associations associations, Access access) {
        this.codes = codes;
        this.associations = associations;
        this.access = access;
    }

    /** Associations in which the one who is signed in may begin projects. */
    List<Association> mine() {
        var mine = access.scopes(Right.PROJECT_WRITE);
        return associations.all().stream()
                .filter(one -> mine.contains(one.id()))
                .toList();
    }

    DecisionPage page(
            DecisionForm form,
            FieldErrors errors,
            List<RegisterRemark> warnings,
            @Nullable Project project,
            boolean pasted) {
        return new DecisionPage(
                form, errors, warnings, project, pasted, project == null ? mine() : List.of(), codes.book(), List.of());
    }
}
