package se.framsteg.site.index;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.framsteg.news.PostPublished;
import se.framsteg.news.PostWithdrawn;

/** A post is found from the moment it is published, and not found from the moment it is withdrawn: in that transaction. */
@Component
class PostsInTheIndex {
    private final SearchIndex index;

    PostsInTheIndex(SearchIndex index) {
        this.index = index;
    }

    @EventListener
    void published(PostPublished event) {
        index.refresh(event.post());
    }

    @EventListener
    void withdrawn(PostWithdrawn event) {
        index.forget(event.post());
    }
}
