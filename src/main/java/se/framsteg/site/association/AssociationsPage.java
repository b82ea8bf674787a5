package se.framsteg.site.association;

import java.util.List;
import se.framsteg.organisation.Association;

/** The list of associations. */
record AssociationsPage(List<Association> mine) {}
