package se.framsteg.news;

import java.net.URI;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Right;
import se.framsteg.news.MovedText.Fate;
import se.framsteg.news.MovedText.Outcome;
import se.framsteg.news.archive.ArchiveEntry.State;
import se.framsteg.shared.BusinessClock;

/** One text of an archive becomes a post, or a newer copy of one: all of it in one transaction, so that it can be done again. */
@Component
class MovingOneText {
    private final NewsMovingStore store;
    private final Posts posts;
    private final Tags tags;
    private final Access access;
    private final Acting acting;
    private final BusinessClock clock;

    MovingOneText(NewsMovingStore store, Posts posts, Tags tags, Access access, Acting acting, BusinessClock clock) {
        this.store = store;
        this.posts = posts;
        this.tags = tags;
        this.access = access;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    public void move(MovingRunOfNews run, int number, MovedPictures.Placed placed) {
        var text = store.text(run.id(), number).orElseThrow();
        var here = text.post();
        if (text.fate() != Fate.NEW && text.fate() != Fate.UPDATE) {
            return;
        }
        var original = text.translationOf() == null
                ? null
                : store.post(run.scope(), run.association(), text.translationOf())
                        .orElse(null);
        UUID post;
        if (text.fate() == Fate.UPDATE && here != null) {
            post = here;
            renew(post, text, placed);
        } else if (original != null && posts.text(original, text.language()).isEmpty()) {
            post = original;
            posts.save(post, text.language(), 0, placed.wording());
        } else {
            post = posts.create(
                    run.association(), facts(run, text, placed), text.language(), placed.wording(), address(text));
        }
        var out = publish(run, text, post);
        store.imported(text, run.scope(), post, clock.now(), acting.current().id());
        keepOldAddress(text, post);
        store.done(run.id(), number, outcome(text.fate(), out), post);
    }

    private void renew(UUID post, MovedText text, MovedPictures.Placed placed) {
        var stands = posts.text(post, text.language()).orElseThrow();
        posts.save(post, text.language(), stands.version(), placed.wording());
        var now = posts.get(post);
        var old = now.facts();
        // what readers see changes at once: no picture that somebody has to look at first
        var keeps = placed.picture() == null || now.isPublic() && placed.unseen();
        posts.describe(
                post,
                now.version(),
                new PostFacts(
                        old.project(),
                        old.kind(),
                        text.byline(),
                        text.role(),
                        old.programme(),
                        old.date(),
                        keeps ? old.picture() : placed.picture(),
                        keeps ? old.decorative() : placed.decorative(),
                        text.sound(),
                        slugs(text)));
    }

    private PostFacts facts(MovingRunOfNews run, MovedText text, MovedPictures.Placed placed) {
        var kind = text.kind() == null ? run.kind() : text.kind();
        return new PostFacts(
                run.project(),
                kind,
                text.byline(),
                text.role(),
                null,
                null,
                placed.picture(),
                placed.decorative(),
                text.sound(),
                slugs(text));
    }

    private ArrayList<String> slugs(MovedText text) {
        var slugs = new ArrayList<String>();
        for (var name : text.tags()) {
            var slug = tags.named(name, "");
            if (!slugs.contains(slug)) {
                slugs.add(slug);
            }
        }
        return slugs;
    }

    private static String address(MovedText text) {
        return text.slug().isBlank() ? text.wording().title() : text.slug();
    }

    /** What was published there is published here, when it holds to our rules and the actor may; else it waits as a draft. */
    private boolean publish(MovingRunOfNews run, MovedText text, UUID post) {
        var wanted = run.publish()
                && text.state() == State.PUBLISHED
                && text.whole()
                && text.publishedAt() != null
                && !text.publishedAt().isAfter(clock.now());
        return wanted
                && access.may(Right.NEWS_PUBLISH, run.scope())
                && posts.publish(post, Set.of(text.language()), text.publishedAt()) instanceof Publication.Done;
    }

    private static Outcome outcome(Fate fate, boolean out) {
        if (fate == Fate.UPDATE) {
            return out ? Outcome.UPDATED : Outcome.UPDATED_DRAFT;
        }
        return out ? Outcome.PUBLISHED : Outcome.DRAFT;
    }

    private void keepOldAddress(MovedText text, UUID post) {
        var path = path(text.address());
        var now = posts.get(post);
        if (path != null && !path.equals(now.path())) {
            store.oldAddress(now.association(), path, post);
        }
        if (!text.numberAddress().isEmpty()) {
            store.oldAddress(now.association(), text.numberAddress(), post);
        }
    }

    /** The path of an old address, without the stroke at its end; null when there is none to tell apart. */
    static @Nullable String path(String address) {
        try {
            var uri = URI.create(address.strip());
            var path = uri.getPath();
            if (path == null || uri.isOpaque() || !path.startsWith("/")) {
                return null;
            }
            var bare = path.replaceAll("/+$", "");
            return bare.length() < 2 || bare.length() > 500 || bare.startsWith("//") ? null : bare;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
