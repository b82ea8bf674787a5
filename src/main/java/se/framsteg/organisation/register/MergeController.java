package se.framsteg.organisation.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.organisation.OrganisationHit;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.Frame;

/** Makes one name another name of an organisation: search, see what it would do, do it. */
@Controller
@RequestMapping("/arbete/organisationer/{id}/sla-ihop")
class MergeController {
    private final Organisations organisations;

    MergeController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    String choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID med,
            Model model) {
        var from = organisations.changeable(id);
        var words = q == null ? from.name() : q;
        var hits = med != null
                ? List.<OrganisationHit>of()
                : mine(organisations.search(words, 20)).stream()
                        .filter(hit -> !hit.id().equals(id))
                        .toList();
        model.addAttribute(
                "page", new MergePage(from, words, hits, med == null ? null : organisations.preview(id, med)));
        return "organisation/register/merge";
    }

    /** A merge needs the right to both records, so only such are offered. */
    private List<OrganisationHit> mine(List<OrganisationHit> hits) {
        var mine =
                organisations.changeable(hits.stream().map(OrganisationHit::id).toList());
        return hits.stream().filter(hit -> mine.contains(hit.id())).toList();
    }

    @PostMapping
    String merge(@PathVariable UUID id, @RequestParam UUID med, Frame frame) {
        organisations.merge(id, med);
        return "redirect:" + frame.link("/arbete/organisationer/" + med);
    }
}
