package se.framsteg.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;
import se.framsteg.project.Contact;
import se.framsteg.project.Contacts;
import se.framsteg.project.Goal;
import se.framsteg.project.Goals;
import se.framsteg.project.Partner;
import se.framsteg.project.Partners;
import se.framsteg.project.Project;
import se.framsteg.project.SubProject;
import se.framsteg.project.SubProjects;
import se.framsteg.shared.Ids;

/** Goals, partners, sub-projects and contacts of the demonstration's projects. The people are invented. */
@Component
class DemoProjectDetails {

    private static final String BANK = "Projektbanken";
    private static final String BANK_EN = "The fund's project bank";

    private final Goals goals;
    private final Partners partners;
    private final SubProjects subProjects;
    private final Contacts contacts;
    private final Organisations organisations;

    DemoProjectDetails(
            Goals goals, Partners partners, SubProjects subProjects, Contacts contacts, Organisations organisations) {
        this.goals = goals;
        this.partners = partners;
        this.subProjects = subProjects;
        this.contacts = contacts;
        this.organisations = organisations;
    }

    void conectoPlus(Project plus) {
        goal(plus, BANK, BANK_EN, 2500, false, null, null);
        for (var name : List.of("Försäkringskassan", "Arbetsförmedlingen")) {
            partner(plus, name, "STATE", Partner.Role.TAKES_PART);
        }
        partner(plus, "Region Stockholm", "REGION", Partner.Role.TAKES_PART);
        for (var name : List.of("Haninge kommun", "Nynäshamns kommun", "Tyresö kommun")) {
            partner(plus, name, "MUNICIPALITY", Partner.Role.TAKES_PART);
        }
        contact(
                plus,
                "Frågor om kurser och anmälan",
                "Questions about courses and sign-up",
                "Elin Sandvik",
                "Farid Lund");
        contact(plus, "Projektledning", "Project management", "Maria Ek", "Elin Sandvik");
    }

    /** The number 1 600 stands in one text for both and in another for Lumena: two goals, never added. */
    void conectoAndLumena(Project conecto, Project lumena) {
        goal(
                conecto,
                "Förbundets nyhet om nya miljoner",
                "The association's news about new money",
                1000,
                true,
                null,
                null);
        goal(lumena, "Förbundets nyhet om Lumena", "The association's news about Lumena", 1600, false, null, null);
        goal(
                lumena,
                "Förbundets text om Conecto och Lumena tillsammans",
                "The association's text about Conecto and Lumena together",
                1600,
                false,
                conecto,
                LocalDate.of(2025, 12, 31));
        subProject(lumena, "Östra Södertörn", "Haninge, Nynäshamn, Tyresö", "Astrid Holm");
        subProject(lumena, "Roslagen", "Norrtälje, Österåker, Vaxholm", "Bilal Noor");
        subProject(lumena, "Södertälje", "Södertälje, Nykvarn", "Cecilia Björk");
        subProject(lumena, "Botkyrka, Huddinge, Salem", "Botkyrka, Huddinge, Salem", "David Åkesson");
        subProject(lumena, "Väst", "Järfälla, Upplands-Bro, Ekerö", "Emine Kaya");
        subProject(lumena, "Norrort", "Sollentuna, Upplands Väsby, Sigtuna", "Fredrik Norling");
        subProject(lumena, "Nordost", "Täby, Danderyd, Vallentuna", "Greta Malm");
        contact(lumena, "Frågor om stödet", "Questions about the support", "Astrid Holm", "Bilal Noor");
        contact(conecto, "Frågor om projektet", "Questions about the project", "Maria Ek", "Elin Sandvik");
    }

    void inkluderingslyftet(Project lyftet) {
        goal(lyftet, BANK, BANK_EN, 1000, false, null, null);
        goal(lyftet, "Projektets egen text", "The project's own text", 1650, true, null, null);
        partner(lyftet, "Samordningsförbundet RAR i Sörmland", "ASSOCIATION", Partner.Role.CO_OWNER);
        contact(lyftet, "Frågor om Professionslyft", "Questions about the training", "Hanna Roos", "Ivar Stål");
    }

    private void goal(
            Project project,
            String source,
            String english,
            int value,
            boolean atLeast,
            @Nullable Project also,
            @Nullable LocalDate ends) {
        goals.add(new Goal(
                Ids.next(),
                project.id(),
                source,
                english,
                "PARTICIPANTS",
                Goal.Unit.PERSONS,
                value,
                atLeast,
                project.starts(),
                ends == null ? project.ends() : ends,
                also == null ? null : also.id(),
                1));
    }

    private void partner(Project project, String name, String kind, Partner.Role role) {
        var organisation = organisations.add(new OrganisationFacts(name, kind, null, false, null, null), project.id());
        partners.add(new Partner(Ids.next(), project.id(), organisation, name, role, project.starts(), null, 1));
    }

    private void subProject(Project project, String name, String towns, String leader) {
        subProjects.add(new SubProject(Ids.next(), project.id(), name, towns, leader, address(leader), 1));
    }

    private void contact(Project project, String title, String english, String holder, String standIn) {
        contacts.add(
                new Contact(Ids.next(), project.id(), title, english, reach(holder), reach(standIn), null, null, 1));
    }

    private static Contact.Reach reach(String name) {
        return new Contact.Reach(name, address(name), "");
    }

    private static String address(String name) {
        var plain = name.toLowerCase(java.util.Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace(' ', '.');
        return plain + "@example.org";
    }
}
