package se.framsteg.course;

/** What people say that they work as. Statistics only: it gives no right. */
public enum WorkRole {
    CASEWORKER,
    COACH,
    MANAGER,
    COORDINATOR,
    EMPLOYER,
    OTHER
}
