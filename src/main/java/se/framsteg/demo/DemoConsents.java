package se.framsteg.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.news.ConsentFacts;
import se.framsteg.news.Consents;
import se.framsteg.news.SignedPaper;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.pdf.PdfPages;

/** The consents of the invented people that the demonstration's stories are about. */
@Component
class DemoConsents {
    private final Consents consents;
    private final PdfPages pages;
    private final BusinessClock clock;

    DemoConsents(Consents consents, PdfPages pages, BusinessClock clock) {
        this.consents = consents;
        this.pages = pages;
        this.clock = clock;
    }

    /** This person has signed that this post may be published. */
    void give(UUID scope, UUID post, String name, String about) {
        var until = clock.today().plusYears(2);
        var paper = new DemoPaper(
                "Samtycke till publicering",
                List.of(
                        "Jag, " + name + ", samtycker till att " + about + " publiceras till och med " + until + ".",
                        "Personen och underskriften är påhittade."));
        var facts = new ConsentFacts(scope, null, name, null, about, true, true, false, until);
        var signed = SignedPaper.of(paper.pdf(pages)).orElseThrow();
        consents.coverPost(consents.given(facts, signed), post);
    }
}
