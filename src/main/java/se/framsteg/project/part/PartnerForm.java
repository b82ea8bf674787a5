package se.framsteg.project.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.organisation.Organisations;
import se.framsteg.project.Partner;
import se.framsteg.project.Partners;
import se.framsteg.project.Project;
import se.framsteg.project.Saving;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** An organisation and how it takes part. A name that is not known is kept as pending, as everywhere. */
@Component
class PartnerForm implements PartForm {

    private final Partners partners;
    private final Organisations organisations;

    PartnerForm(Partners partners, Organisations organisations) {
        this.partners = partners;
        this.organisations = organisations;
    }

    @Override
    public String path() {
        return "parter";
    }

    @Override
    public List<Input> inputs(Project project, Words words) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Partner.Role.values()) {
            roles.put(role.name(), words.t("project.role." + role));
        }
        return List.of(
                Input.text("organisation", true),
                Input.choice("role", roles),
                Input.date("starts"),
                Input.date("ends"));
    }

    @Override
    public Optional<Map<String, String>> stored(UUID project, UUID id) {
        return partners.find(project, id).map(PartnerForm::values);
    }

    @Override
    public Optional<Saving<Map<String, String>>> save(Project project, Sent sent, FieldErrors errors) {
        var name = sent.required("organisation", errors);
        if (!name.isEmpty() && !Organisations.isName(name)) {
            errors.add("organisation", "project.part.parter.organisation.wrong");
        }
        var starts = sent.date("starts", errors);
        var ends = sent.date("ends", errors);
        sent.ordered(starts, ends, "ends", errors);
        if (errors.any()) {
            return Optional.empty();
        }
        var role = sent.one(Partner.Role.class, "role").orElse(Partner.Role.PARTNER);
        var organisation = organisations.findOrPropose(name, null, project.id()).organisation();
        var twice = partners.of(project.id()).stream()
                .anyMatch(other -> other.organisation().equals(organisation)
                        && other.role() == role
                        && !other.id().equals(sent.id()));
        if (twice) {
            errors.add("organisation", "project.part.parter.twice");
            return Optional.empty();
        }
        var partner = new Partner(sent.idOrNew(), project.id(), organisation, name, role, starts, ends, sent.edition());
        return Optional.of(
                sent.isNew()
                        ? new Saving.Saved<>(values(partners.add(partner)))
                        : Written.saving(partners.change(partner), PartnerForm::values));
    }

    @Override
    public void remove(UUID project, UUID id) {
        partners.remove(project, id);
    }

    private static Map<String, String> values(Partner partner) {
        return new Written()
                .with("organisation", partner.name())
                .with("role", partner.role())
                .with("starts", partner.starts())
                .with("ends", partner.ends())
                .with("edition", partner.edition())
                .values();
    }
}
