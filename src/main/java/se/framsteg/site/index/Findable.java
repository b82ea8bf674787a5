package se.framsteg.site.index;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public text in one language, as it is to be found.
 *
 * @param readers languages whose readers get this text
 * @param sites associations that show it
 * @param source a mark of what this is made from
 */
record Findable(
        EntryKind kind,
        UUID id,
        String language,
        List<String> readers,
        List<UUID> sites,
        String path,
        String title,
        String lead,
        String body,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        OffsetDateTime changedAt,
        String source) {}
