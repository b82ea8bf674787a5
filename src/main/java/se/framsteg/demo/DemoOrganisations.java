package se.framsteg.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;

/** The organisations whose people take part, with their workplaces. Providers and associations of civil society are invented. */
@Component
class DemoOrganisations implements DemoStep {
    private final Organisations organisations;
    private final Associations associations;

    DemoOrganisations(Organisations organisations, Associations associations) {
        this.organisations = organisations;
        this.associations = associations;
    }

    /** A workplace that people of the demonstration come from, and how many of them do, relative to others. */
    record Employer(String organisation, String workplace, String kind, int weight) {}

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public void load() {
        var association = associations.bySlug("ostrasodertorn").orElseThrow().id();
        for (var line : new DemoFile("organisations.txt").lines()) {
            var parts = line.split("\t");
            var id = organisations.add(new OrganisationFacts(parts[0], parts[1], null, false, null, null), association);
            addWorkplaces(id, parts[2]);
        }
    }

    private void addWorkplaces(UUID organisation, String workplaces) {
        for (var workplace : workplaces.split("; *")) {
            var parts = workplace.split("=");
            organisations.addWorkplace(organisation, parts[0], parts[1]);
        }
    }

    /** Large authorities and the association's own municipalities send most people. */
    static List<Employer> employers() {
        var employers = new ArrayList<Employer>();
        for (var line : new DemoFile("organisations.txt").lines()) {
            var parts = line.split("\t");
            for (var workplace : parts[2].split("; *")) {
                employers.add(new Employer(parts[0], workplace.split("=")[0], parts[1], weight(parts[0], parts[1])));
            }
        }
        return employers;
    }

    private static int weight(String organisation, String kind) {
        return switch (organisation) {
            case "Haninge kommun", "Nynäshamns kommun", "Tyresö kommun" -> 12;
            case "Försäkringskassan", "Arbetsförmedlingen" -> 10;
            default -> kind.equals("REGION") ? 6 : kind.equals("MUNICIPALITY") ? 4 : 2;
        };
    }
}
