package se.framsteg.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.shared.Ids;

/** Associations, projects and colleagues for tests, each with names of its own. */
public class ExampleProjects {

    public static final Actor JOB = new Actor.Job("test");

    private final Acting acting;
    private final Associations associations;
    private final Projects projects;
    private final Grants grants;

    public ExampleProjects(Acting acting, Associations associations, Projects projects, Grants grants) {
        this.acting = acting;
        this.associations = associations;
        this.projects = projects;
        this.grants = grants;
    }

    public UUID association() {
        return association("Förbundet " + unique(), null);
    }

    public UUID association(String name, @Nullable String number) {
        return acting.as(
                JOB,
                "test",
                () -> associations.open(
                        "forbund-" + unique(),
                        null,
                        "Haninge",
                        new OrganisationFacts(
                                name,
                                "ASSOCIATION",
                                number == null ? null : new OrganisationNumber(number),
                                false,
                                null,
                                null)));
    }

    /** A project with this name, a diary number of nobody else's, running from October 2024 to June 2027. */
    public Project project(UUID association, String name) {
        var draft = RegisterText.read("""
                Namn: %s
                Startdatum: 2024-10-01
                Slutdatum: 2027-06-30
                Berörd fond: ESF+
                Projektägare: FÖRBUNDET ÖSTRA
                Unionens medfinansieringsgrad: 40 %%
                Antal deltagare: 2500
                Detta är vad vi gör.
                """.formatted(name));
        var register = ((RegisterReading.Understood)
                        acting.as(JOB, "test", () -> projects.read(draft)).judged())
                .record();
        var begun = acting.as(
                JOB,
                "test",
                () -> projects.begin(
                        association,
                        ProjectKind.COMPETENCE,
                        register,
                        new FinancingShares(register.euShare(), null, null),
                        new Decision(Decision.Kind.GRANT, LocalDate.of(2024, 9, 1), "")));
        return ((Beginning.Begun) begun).project();
    }

    public Project published(UUID association, String name) {
        var project = project(association, name);
        acting.as(JOB, "test", () -> projects.publish(project.id(), true));
        return acting.as(JOB, "test", () -> projects.get(project.id()));
    }

    /** A colleague with a role in this scope; null for the whole installation. */
    public Actor.Staff colleague(String name, String role, UUID scope) {
        var staff = new Actor.Staff(Ids.next(), name);
        acting.as(JOB, "test", () -> grants.grant(staff.person(), role, scope, LocalDate.of(2025, 1, 1), null));
        return staff;
    }

    /** An organisation number of nobody else's. */
    public static String organisationNumber() {
        var nine = "2220"
                + String.format(
                        "%05d", java.util.concurrent.ThreadLocalRandom.current().nextInt(100_000));
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            int twice = (nine.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            sum += twice / 10 + twice % 10;
        }
        return nine + (10 - sum % 10) % 10;
    }

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
