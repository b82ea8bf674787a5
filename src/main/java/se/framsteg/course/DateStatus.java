package se.framsteg.course;

/** A draft is seen by staff only; a cancelled date keeps its address and says so. */
public enum DateStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
