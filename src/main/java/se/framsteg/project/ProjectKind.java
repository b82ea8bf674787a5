package se.framsteg.project;

/** Whom a project counts as participants: many rules hang on it, so it belongs to the project and not to the person. */
public enum ProjectKind {
    /** Competence development: employed professionals. */
    COMPETENCE,
    /** Support to job-seekers. */
    IMPLEMENTATION
}
