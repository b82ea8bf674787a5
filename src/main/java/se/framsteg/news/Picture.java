package se.framsteg.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the library, as those who write know it.
 *
 * @param scope the project, or the association: where rights are asked for
 * @param focusX where the most important thing is, in percent from the left
 * @param judged whether somebody has said who can be recognised in it; one that came with an archive waits for that
 * @param cut tells crops around different points apart
 * @param uses how many posts show it, published or not
 */
public record Picture(
        UUID id,
        UUID association,
        UUID scope,
        String fileName,
        int width,
        int height,
        int focusX,
        int focusY,
        int cut,
        PictureFacts facts,
        boolean judged,
        @Nullable UUID replacedBy,
        Instant createdAt,
        int version,
        int uses) {

    /** Where its largest form is; smaller ones beside it. */
    public String address() {
        return "/bilder/" + id;
    }
}
