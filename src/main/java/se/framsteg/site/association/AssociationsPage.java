package se.framsteg.site.association;

import java.util.List;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;

/** The list of associations, and the form to open one. */
record AssociationsPage(List<Association> mine, boolean operates, OpeningForm form, FieldErrors errors) {}
