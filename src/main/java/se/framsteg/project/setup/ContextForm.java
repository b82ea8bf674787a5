package se.framsteg.project.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.framsteg.project.CodeBook;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Dates;
import se.framsteg.project.Phase;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectContext.Carried;
import se.framsteg.project.ProjectContext.Surroundings;
import se.framsteg.project.Relation;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.FormVersion;

/** What the form of a project's surroundings sent: one value a name, and the codes that are ticked. */
record ContextForm(Map<String, String> values, Set<String> codes) {

    static final List<CodeScheme> SCHEMES = List.of(
            CodeScheme.TARGET_GROUP, CodeScheme.REGIONAL_GOAL, CodeScheme.TARGET_SITUATION, CodeScheme.SECONDARY_THEME);

    /** What a project says about another one; the other side of each is said by that one. */
    static final List<Relation.Kind> RELATIONS =
            List.of(Relation.Kind.FORERUNNER, Relation.Kind.TWIN, Relation.Kind.PRE_STUDY);

    static ContextForm of(MultiValueMap<String, String> sent) {
        return new ContextForm(Map.copyOf(sent.toSingleValueMap()), Set.copyOf(sent.getOrDefault("code", List.of())));
    }

    static ContextForm of(Surroundings stored) {
        var values = new HashMap<String, String>();
        for (var phase : stored.phases()) {
            values.put("from-" + phase.kind(), phase.starts().toString());
            values.put(
                    "to-" + phase.kind(),
                    phase.ends() == null ? "" : phase.ends().toString());
        }
        stored.relations().stream()
                .filter(relation -> RELATIONS.contains(relation.kind()))
                .forEach(relation -> values.put(
                        "relation-" + relation.other(), relation.kind().name()));
        var codes = new HashSet<String>();
        stored.codes().forEach(code -> codes.add(code.scheme() + ":" + code.code()));
        values.put("version", FormVersion.of(stored));
        return new ContextForm(values, codes);
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    Surroundings understand(List<Project> mine, CodeBook book, FieldErrors errors) {
        return new Surroundings(phases(errors), relations(mine), carried(book));
    }

    private List<Phase> phases(FieldErrors errors) {
        var phases = new ArrayList<Phase>();
        for (var kind : Phase.Kind.values()) {
            var from = date("from-" + kind, errors);
            var to = date("to-" + kind, errors);
            if (from == null && to != null) {
                errors.add("from-" + kind, "project.context.phase.from");
            } else if (from != null && to != null && to.isBefore(from)) {
                errors.add("to-" + kind, "project.register.ends.before", to, from);
            } else if (from != null) {
                phases.add(new Phase(kind, from, to));
            }
        }
        return phases;
    }

    private List<Relation> relations(List<Project> mine) {
        var relations = new ArrayList<Relation>();
        for (var other : mine) {
            RELATIONS.stream()
                    .filter(kind -> kind.name().equals(text("relation-" + other.id())))
                    .forEach(kind -> relations.add(new Relation(other.id(), kind)));
        }
        return relations;
    }

    private List<Carried> carried(CodeBook book) {
        var carried = new ArrayList<Carried>();
        for (var scheme : SCHEMES) {
            book.of(scheme).stream()
                    .filter(code -> codes.contains(scheme + ":" + code.code()))
                    .forEach(code -> carried.add(new Carried(scheme, code.code())));
        }
        return carried;
    }

    private @Nullable LocalDate date(String name, FieldErrors errors) {
        var date = Dates.parse(text(name));
        if (!text(name).isEmpty() && date.isEmpty()) {
            errors.add(name, "project.register.date.wrong", text(name));
        }
        return date.orElse(null);
    }
}
