package se.framsteg.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.project.Beginning;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Decision;
import se.framsteg.project.FinancingShares;
import se.framsteg.project.Phase;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectContext;
import se.framsteg.project.ProjectContext.Carried;
import se.framsteg.project.ProjectKind;
import se.framsteg.project.Projects;
import se.framsteg.project.RegisterReading;
import se.framsteg.project.RegisterRecord;
import se.framsteg.project.RegisterText;
import se.framsteg.project.Relation;

/**
 * The projects of the demonstration: the fund's records, pasted as a user would, and what stands beside them. What is
 * there already is left alone.
 */
@Component
public class DemoProjects {

    private static final Actor JOB = new Actor.Job("demonstration");
    private static final FinancingShares UNKNOWN = new FinancingShares(null, null, null);

    private final Projects projects;
    private final ProjectContext context;
    private final DemoProjectDetails details;
    private final Associations associations;
    private final Acting acting;

    DemoProjects(
            Projects projects,
            ProjectContext context,
            DemoProjectDetails details,
            Associations associations,
            Acting acting) {
        this.projects = projects;
        this.context = context;
        this.details = details;
        this.associations = associations;
        this.acting = acting;
    }

    /** Loads all projects, by slug; gives those that are there now. */
    public Map<String, Project> load() {
        return acting.as(JOB, "demonstration", this::fill);
    }

    /** The same as whoever acts already, in their transaction. */
    Map<String, Project> fill() {
        var known = new HashMap<String, Project>();
        projects.mine().forEach(project -> known.put(project.slug(), project));
        if (known.containsKey("conecto-plus")) {
            return known;
        }
        var sodertorn = association("2220002162", "ostrasodertorn", "Haninge · Nynäshamn · Tyresö");
        var ostergotland = association("2220002485", "centralaostergotland", "Linköping · Åtvidaberg · Kinda · Ydre");
        var wayIn = begin(sodertorn, "forstudie-vagar-in", ProjectKind.IMPLEMENTATION);
        var shared = begin(sodertorn, "forstudie-gemensam-kunskap", ProjectKind.COMPETENCE);
        var conecto = begin(sodertorn, "conecto", ProjectKind.COMPETENCE);
        var lumena = begin(sodertorn, "lumena", ProjectKind.IMPLEMENTATION);
        var plus = begin(sodertorn, "conecto-plus", ProjectKind.COMPETENCE);
        var lyftet = begin(ostergotland, "inkluderingslyftet", ProjectKind.COMPETENCE);
        var closed = List.of(
                begin(sodertorn, "mia-vidare", ProjectKind.IMPLEMENTATION),
                begin(sodertorn, "samma", ProjectKind.IMPLEMENTATION),
                begin(sodertorn, "yrkeskedjor", ProjectKind.IMPLEMENTATION));
        surround(conecto, List.of(new Relation(shared.id(), Relation.Kind.PRE_STUDY)), "STAFF", "MANAGERS");
        surround(
                lumena,
                List.of(
                        new Relation(wayIn.id(), Relation.Kind.PRE_STUDY),
                        new Relation(conecto.id(), Relation.Kind.TWIN)),
                "JOB_SEEKERS");
        surround(
                plus,
                List.of(
                        new Relation(conecto.id(), Relation.Kind.FORERUNNER),
                        new Relation(lumena.id(), Relation.Kind.TWIN)),
                "STAFF",
                "MANAGERS",
                "PROVIDERS",
                "CIVIL_SOCIETY");
        surround(lyftet, List.of(), "STAFF", "MANAGERS");
        surround(closed.get(1), List.of(), "AT_HOME");
        surround(closed.get(2), List.of(), "SHORT_EDUCATION");
        details.conectoPlus(plus);
        details.conectoAndLumena(conecto, lumena);
        details.inkluderingslyftet(lyftet);
        projects.mine().forEach(project -> known.put(project.slug(), project));
        return known;
    }

    private UUID association(String number, String slug, String towns) {
        return associations.all().stream()
                .filter(one -> number.equals(one.organisationNumber()))
                .findFirst()
                .map(one -> one.id())
                .orElseGet(() -> associations.open(slug, null, towns, owner(number)));
    }

    private static OrganisationFacts owner(String number) {
        var name = number.equals("2220002162")
                ? "Samordningsförbundet Östra Södertörn"
                : "Samordningsförbundet Centrala Östergötland";
        return new OrganisationFacts(name, "ASSOCIATION", new OrganisationNumber(number), false, null, null);
    }

    private Project begin(UUID association, String file, ProjectKind kind) {
        var register = register(file);
        var begun = projects.begin(
                association, kind, register, shares(file, register), new Decision(Decision.Kind.GRANT, null, ""));
        var project =
                switch (begun) {
                    case Beginning.Begun now -> now.project();
                    case Beginning.AlreadyHere before -> before.project();
                };
        projects.publish(project.id(), true);
        return project;
    }

    /** Conecto+ shows all three shares: 40 from the Union, 46 from the project, the rest from the state. */
    private static FinancingShares shares(String file, RegisterRecord register) {
        var eu = register.euShare();
        return file.equals("conecto-plus") && eu != null
                ? new FinancingShares(eu, new java.math.BigDecimal("14"), new java.math.BigDecimal("46"))
                : eu == null ? UNKNOWN : new FinancingShares(eu, null, null);
    }

    private RegisterRecord register(String file) {
        var reading = projects.read(RegisterText.read(text(file))).judged();
        if (reading instanceof RegisterReading.Understood understood) {
            return understood.record();
        }
        throw new IllegalStateException("The record " + file + " of the demonstration is not understood");
    }

    private void surround(Project project, List<Relation> relations, String... groups) {
        var codes = new java.util.ArrayList<Carried>();
        for (var group : groups) {
            codes.add(new Carried(CodeScheme.TARGET_GROUP, group));
        }
        if (project.slug().equals("conecto-plus")) {
            codes.add(new Carried(CodeScheme.REGIONAL_GOAL, "RUFS-MATCHING"));
            codes.add(new Carried(CodeScheme.REGIONAL_GOAL, "RUFS-DIFFERENCES"));
        }
        var phases = List.of(
                new Phase(Phase.Kind.IMPLEMENTATION, project.starts(), closing(project)),
                new Phase(Phase.Kind.CLOSING, closing(project).plusDays(1), project.ends()));
        context.set(project.id(), new ProjectContext.Surroundings(phases, relations, codes));
    }

    /** The last three months of a project are for closing it. */
    private static LocalDate closing(Project project) {
        return project.ends().minusMonths(3);
    }

    private static String text(String file) {
        try (var in = DemoProjects.class.getResourceAsStream("/demo/projects/" + file + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The record " + file + " of the demonstration is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
