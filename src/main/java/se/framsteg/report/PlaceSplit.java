package se.framsteg.report;

import org.jspecify.annotations.Nullable;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.Split;

/**
 * What has been reached in a municipality.
 *
 * @param municipality null for those whose workplace lies nobody knows where
 */
public record PlaceSplit(Unit unit, @Nullable String municipality, Split split) {}
