package se.framsteg.person.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Contact;
import se.framsteg.person.FactChange;
import se.framsteg.person.Gender;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.MaskedIdentity;
import se.framsteg.person.Merge;
import se.framsteg.person.Person;
import se.framsteg.person.ProtectedPerson;
import se.framsteg.person.ProtectionKind;
import se.framsteg.person.Requests;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * One person, as far as the reader may see.
 *
 * @param shown the whole number, only in the answer to the one who asked for it
 * @param months projects whose months the reader may see, and with them the time in the project
 * @param behind what lies behind the alias, only in the answer to one of the few who asked for it
 */
record PersonPage(
        Person person,
        PersonForm form,
        NumberForm typed,
        FieldErrors errors,
        List<DirectoryQuery.Tie> ties,
        List<Contact> contacts,
        @Nullable MaskedIdentity number,
        @Nullable IdentityNumber shown,
        @Nullable GivenAnswer answer,
        @Nullable ProtectedPerson behind,
        List<DirectoryQuery.Told> told,
        List<Merge> merges,
        Map<UUID, String> mergedNames,
        List<Person> sameNumber,
        Set<UUID> months,
        List<Requests.Asked> asked,
        List<FactChange> changes,
        boolean mayWrite,
        boolean mayShowNumber,
        boolean maySeeProtected) {

    Map<String, String> genders(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("person.gender.unknown"));
        for (var gender : Gender.values()) {
            options.put(gender.letter(), frame.t(gender.key()));
        }
        return options;
    }

    Map<String, String> kinds(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        for (var kind : ProtectionKind.values()) {
            options.put(kind.name(), frame.t(kind.key()));
        }
        return options;
    }

    Map<String, String> projects(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        ties.forEach(tie -> options.put(tie.projectId().toString(), name(frame, tie)));
        return options;
    }

    Map<String, String> languages(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("sv", frame.t("person.language.sv"));
        options.put("en", frame.t("person.language.en"));
        return options;
    }

    /** "Namnet, förut Amina Nur". */
    String change(Frame frame, FactChange change) {
        return change.before() == null || !change.what().equals("NAME")
                ? frame.t("person.changes." + change.what())
                : frame.t("person.changes.NAME.before", change.before());
    }

    String name(Frame frame, DirectoryQuery.Tie tie) {
        return tie.project() == null ? frame.t("person.project.unnamed") : tie.project();
    }

    String project(Frame frame, UUID project) {
        return ties.stream()
                .filter(tie -> tie.projectId().equals(project))
                .findFirst()
                .map(tie -> name(frame, tie))
                .orElse("");
    }

    /** A number has been typed that may be somebody else's: it is kept when those who have that person have answered. */
    boolean numberWaits() {
        return asked.stream().anyMatch(request -> request.foundBy().equals("NUMBER"));
    }

    /** The typed number is another gender's: it is kept when the one who typed says that it is right. */
    boolean doubtful() {
        return errors.all().stream().anyMatch(error -> error.key().startsWith("person.number.other_gender."));
    }

    /** Hidden from this reader, or not asked for yet: the person takes part, and no more is told. */
    boolean hidden() {
        return person.isProtected() && behind == null;
    }

    /** The few who may look behind the alias say that they want to, and who they are. */
    boolean mayUnseal() {
        return hidden() && maySeeProtected;
    }

    String wholeNumber() {
        return shown == null ? "" : shown.firstEight() + "-" + shown.twelve().substring(8);
    }

    String address(Frame frame) {
        return frame.link("/arbete/personer/" + person.id());
    }
}
