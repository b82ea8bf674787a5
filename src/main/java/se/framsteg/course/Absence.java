package se.framsteg.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody with a seat has said that they cannot come. Staff decide what is recorded. */
public record Absence(Instant toldAt, @Nullable AbsenceReason reason) {}
