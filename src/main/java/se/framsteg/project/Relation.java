package se.framsteg.project;

import java.util.UUID;

/** Another project that belongs to this one, seen from this one. */
public record Relation(UUID other, Kind kind) {

    /** What the other one is to this one. */
    public enum Kind {
        FORERUNNER,
        SUCCESSOR,
        TWIN,
        PRE_STUDY,
        FOLLOWED_BY
    }
}
