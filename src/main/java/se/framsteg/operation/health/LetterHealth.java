package se.framsteg.operation.health;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.framsteg.message.PostWatch;

/** The post: a mail server that refuses our account stops links and confirmations. */
@Component
@ConditionalOnWebApplication
@Order(4)
class LetterHealth implements Vital {
    private final PostWatch post;

    LetterHealth(PostWatch post) {
        this.post = post;
    }

    @Override
    public Optional<String> fault() {
        return post.pausedSince().map(since -> "letters: the mail server takes none");
    }

    @Override
    public String silent() {
        return "letters: nobody knows";
    }

    @Override
    public boolean neededForPages() {
        return false;
    }
}
