package se.framsteg.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of a project's life. */
public record Phase(Kind kind, LocalDate starts, @Nullable LocalDate ends) {

    /** The stretches in their order. */
    public enum Kind {
        PRE_STUDY,
        APPLICATION,
        IMPLEMENTATION,
        CLOSING
    }
}
