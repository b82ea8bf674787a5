package se.framsteg.project;

/** The answer to a new project. */
public sealed interface Beginning {

    record Begun(Project project) implements Beginning {}

    /** The diary number belongs to a project that is here; what differs is a decision about that one. */
    record AlreadyHere(Project project) implements Beginning {}
}
