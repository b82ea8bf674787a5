package se.framsteg.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would do.
 *
 * @param moved workplaces that move along
 * @param joined workplaces that both have, which become one
 * @param hindrance the key of the sentence that says why it cannot be done, or null
 */
public record OrganisationMergePreview(
        Organisation from,
        Organisation into,
        List<String> moved,
        List<String> joined,
        @Nullable String hindrance) {}
