package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;

/**
 * A story, and a picture where somebody can be recognised, is published only with the consent of those it is about; never of
 * somebody with protected identity.
 */
@Component
public class MayPublish implements PublishingRule {
    private final ConsentStore store;
    private final BusinessClock clock;

    MayPublish(ConsentStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obstacle> against(UUID post) {
        return store.missing(post, clock.today()).stream()
                .map(missing -> new Obstacle(
                        "news.consent.missing." + missing.what(),
                        missing.title(),
                        missing.what().equals("UNSEEN")
                                ? "/arbete/bilder/" + missing.picture()
                                : "/arbete/samtycken?inlagg=" + post))
                .toList();
    }
}
