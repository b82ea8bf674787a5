package se.framsteg.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;
import se.framsteg.shared.Language;

/** The invented colleagues, one for each kind of user; in the small office one person has two roles. */
@Component
class DemoColleagues implements DemoStep {
    private static final LocalDate FROM = LocalDate.of(2024, 9, 1);

    private final Accounts accounts;
    private final Grants grants;
    private final Associations associations;
    private final Projects projects;

    DemoColleagues(Accounts accounts, Grants grants, Associations associations, Projects projects) {
        this.accounts = accounts;
        this.grants = grants;
        this.associations = associations;
        this.projects = projects;
    }

    @Override
    public String name() {
        return "colleagues";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public void load() {
        var plus = project("conecto-plus");
        var lyftet = project("inkluderingslyftet");
        var sodertorn = associations.bySlug("ostrasodertorn").orElseThrow().id();
        colleague("Maria Ek", plus, "projektledare");
        colleague("Elin Sandvik", plus, "processledare");
        colleague("Farid Lund", plus, "utbildningsledare");
        colleague("Anders Blom", sodertorn, "forbundschef");
        colleague("Karin Roos", sodertorn, "forbundsadministrator");
        colleague("Gunilla Alm", sodertorn, "styrelseledamot");
        colleague("Petra Sköld", sodertorn, "revisor");
        colleague("Hanna Roos", lyftet, "projektledare", "utbildningsledare");
        colleague("Ivar Stål", lyftet, "processledare");
        colleague("Nils Wallin", null, "administrator");
    }

    private UUID project(String slug) {
        return projects.bySlug(slug).id();
    }

    private void colleague(String name, @Nullable UUID scope, String... roles) {
        var person = accounts.create(name, DemoPerson.email(name), Language.SV);
        for (var role : roles) {
            grants.grant(person, role, scope, FROM, null);
        }
    }
}
