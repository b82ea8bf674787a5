package se.framsteg.news;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.person.PersonProtected;
import se.framsteg.shared.BusinessClock;

/**
 * Takes from readers what lacks a consent, in the transaction in which that became so. Whoever keeps copies, such as the
 * newsletter's archive, listens to {@link PostWithdrawn}.
 */
@Component
public class Unpublishing {
    private final ConsentStore store;
    private final Audit audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Unpublishing(ConsentStore store, Audit audit, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Gives how many posts were taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    int now() {
        var posts = store.unpublish(clock.today(), clock.now());
        for (var post : posts) {
            audit.changed("withdraw", "news.post", post, Map.of("why", "CONSENT"));
            events.publishEvent(new PostWithdrawn(post));
        }
        return posts.size();
    }

    /** The last witness: a schedule that is due asks nobody, and a consent may have ended meanwhile. */
    @EventListener
    void published(PostPublished event) {
        now();
    }

    @EventListener
    void hide(PersonProtected event) {
        store.hide(event.records(), clock.now());
        now();
    }
}
