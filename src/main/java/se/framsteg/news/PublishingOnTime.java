package se.framsteg.news;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Gives readers the posts that are due. */
@Component
class PublishingOnTime implements RecurringJob {
    private final Posts posts;

    PublishingOnTime(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return "news-publishing-on-time";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        posts.publishDue();
    }
}
