package se.framsteg.site.association;

import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;

/** The facts of an association; {@code operates} tells whether one may also say where it lives. */
record FactsPage(Association association, FactsForm form, FieldErrors errors, boolean operates, String home) {}
