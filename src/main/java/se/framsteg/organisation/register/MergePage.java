package se.framsteg.organisation.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Organisation;
import se.framsteg.organisation.OrganisationHit;
import se.framsteg.organisation.OrganisationMergePreview;

/** Which organisation to merge into, or what the merge with the chosen one would do. */
record MergePage(
        Organisation from,
        String words,
        List<OrganisationHit> hits,
        @Nullable OrganisationMergePreview preview) {}
