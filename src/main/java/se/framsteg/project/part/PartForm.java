package se.framsteg.project.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.framsteg.project.Project;
import se.framsteg.project.Saving;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** The form of one kind of part of a project: goals, partners, sub-projects, contacts. */
interface PartForm {

    /** The last word of its address, and the middle of the keys of its words. */
    String path();

    List<Input> inputs(Project project, Words words);

    /** What is stored, as the form shows it; empty when there is no such part. */
    Optional<Map<String, String>> stored(UUID project, UUID id);

    /** Saves what was sent, or says what is wrong; with errors nothing is stored. */
    Optional<Saving<Map<String, String>>> save(Project project, Sent sent, FieldErrors errors);

    void remove(UUID project, UUID id);
}
