package se.framsteg.project.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.project.Contact;
import se.framsteg.project.Contacts;
import se.framsteg.project.Project;
import se.framsteg.project.Saving;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** A function to turn to, who holds it, and who stands in during which days. */
@Component
class ContactForm implements PartForm {

    private final Contacts contacts;

    ContactForm(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String path() {
        return "kontakter";
    }

    @Override
    public List<Input> inputs(Project project, Words words) {
        return List.of(
                Input.text("function", true),
                Input.text("titleEn", false),
                Input.text("holder", false),
                Input.email("email"),
                Input.text("phone", false),
                Input.text("standIn", false),
                Input.email("standInEmail"),
                Input.text("standInPhone", false),
                Input.date("awayFrom"),
                Input.date("awayTo"));
    }

    @Override
    public Optional<Map<String, String>> stored(UUID project, UUID id) {
        return contacts.find(project, id).map(ContactForm::values);
    }

    @Override
    public Optional<Saving<Map<String, String>>> save(Project project, Sent sent, FieldErrors errors) {
        var title = sent.required("function", errors);
        var holder = reach(sent, errors, "holder", "email", "phone");
        var standIn = reach(sent, errors, "standIn", "standInEmail", "standInPhone");
        if (holder.email().isEmpty() && holder.phone().isEmpty()) {
            errors.add("email", "project.part.kontakter.reach");
        }
        var from = sent.date("awayFrom", errors);
        var to = sent.date("awayTo", errors);
        if (!errors.any() && (from == null) != (to == null)) {
            errors.add(from == null ? "awayFrom" : "awayTo", "project.part.kontakter.away");
        }
        sent.ordered(from, to, "awayTo", errors);
        if (from != null && standIn.email().isEmpty() && standIn.phone().isEmpty()) {
            errors.add("standInEmail", "project.part.kontakter.stand_in");
        }
        if (errors.any()) {
            return Optional.empty();
        }
        var contact = new Contact(
                sent.idOrNew(), project.id(), title, sent.text("titleEn"), holder, standIn, from, to, sent.edition());
        return Optional.of(
                sent.isNew()
                        ? new Saving.Saved<>(values(contacts.add(contact)))
                        : Written.saving(contacts.change(contact), ContactForm::values));
    }

    @Override
    public void remove(UUID project, UUID id) {
        contacts.remove(project, id);
    }

    private static Contact.Reach reach(Sent sent, FieldErrors errors, String name, String email, String phone) {
        var number = sent.limited(phone, errors);
        if (!number.isEmpty() && !number.matches("\\+?[\\d\\s()-]{5,25}")) {
            errors.add(phone, "project.part.phone");
        }
        return new Contact.Reach(sent.limited(name, errors), sent.address(email, errors), number);
    }

    private static Map<String, String> values(Contact contact) {
        return new Written()
                .with("function", contact.title())
                .with("titleEn", contact.titleEn())
                .with("holder", contact.holder().name())
                .with("email", contact.holder().email())
                .with("phone", contact.holder().phone())
                .with("standIn", contact.standIn().name())
                .with("standInEmail", contact.standIn().email())
                .with("standInPhone", contact.standIn().phone())
                .with("awayFrom", contact.awayFrom())
                .with("awayTo", contact.awayTo())
                .with("edition", contact.edition())
                .values();
    }
}
