package se.framsteg.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.course.PublishedDates;
import se.framsteg.shared.Language;

/** A trainer sees the dates she leads, and nothing else. */
@Component
class DemoTrainers implements DemoStep {
    private final Accounts accounts;
    private final Grants grants;
    private final PublishedDates dates;

    DemoTrainers(Accounts accounts, Grants grants, PublishedDates dates) {
        this.accounts = accounts;
        this.grants = grants;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "trainers";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public void load() {
        var sara = accounts.create("Sara Lind", DemoPerson.email("Sara Lind"), Language.SV);
        for (var date : dates.ofProgramme("metoder-som-fungerar", Instant.EPOCH)) {
            grants.grant(sara, "kursledare", date.id(), LocalDate.of(2024, 9, 1), null);
        }
    }
}
