package se.framsteg.project.decision;

import se.framsteg.shared.FieldErrors;

/** The text field, with what was pasted when it could not be read. */
record PastePage(String text, FieldErrors errors) {}
