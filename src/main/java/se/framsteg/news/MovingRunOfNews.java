package se.framsteg.news;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.archive.ArchiveFormat;

/**
 * An archive on its way in.
 *
 * @param kind what its texts become, unless one says otherwise
 * @param publish whether those that were published come in so
 * @param consentedAt when somebody said that nobody can be recognised in its pictures, or that those have consented
 * @param fates how many texts have each fate
 * @param chosen how many would come in if it were done now
 */
public record MovingRunOfNews(
        UUID id,
        UUID association,
        @Nullable UUID project,
        UUID scope,
        String name,
        ArchiveFormat format,
        PostKind kind,
        boolean publish,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable Instant consentedAt,
        int version,
        Map<MovedText.Fate, Integer> fates,
        int chosen) {
    /** Whether somebody answers for the people in its pictures. */
    public boolean consented() {
        return consentedAt != null;
    }

    public int count(MovedText.Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    public int texts() {
        return fates.values().stream().mapToInt(Integer::intValue).sum();
    }
}
