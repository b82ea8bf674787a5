package se.framsteg.message;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the post goes, for whoever watches the house: no letter and no address is told. */
@Component
public class PostWatch {
    private final PostPauses pauses;

    PostWatch(PostPauses pauses) {
        this.pauses = pauses;
    }

    /** Since when the mail server has taken nothing from us; empty while letters leave. */
    public Optional<Instant> pausedSince() {
        return Optional.ofNullable(pauses.now().since());
    }
}
