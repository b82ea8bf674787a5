package se.framsteg.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Slug;

/** Writing: working copies beside what readers have, and the verbs that change what readers get. */
@Service
public class Posts {
    private final PostStore store;
    private final TextStore texts;
    private final Projects projects;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<PublishingRule> rules;

    Posts(
            PostStore store,
            TextStore texts,
            Projects projects,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock,
            ApplicationEventPublisher events,
            ObjectProvider<PublishingRule> rules) {
        this.store = store;
        this.texts = texts;
        this.projects = projects;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.rules = rules;
    }

    /**
     * Begins a post.
     *
     * @param association whose it is; a post of a project belongs to the association that owns the project
     */
    @Transactional
    public UUID create(UUID association, PostFacts facts, TextLanguage language, Wording wording) {
        return create(association, facts, language, wording, wording.title());
    }

    /** @param address what its address is made of, when that is not the title */
    @Transactional
    public UUID create(UUID association, PostFacts facts, TextLanguage language, Wording wording, String address) {
        var owner = owner(association, facts);
        access.require(Right.NEWS_WRITE, scope(owner, facts));
        var id = Ids.next();
        store.add(id, owner, facts, clock.now(), by());
        texts.add(id, language, wording, clock.now(), by());
        store.address(id, owner, free(id, owner, facts.kind(), address));
        return id;
    }

    /** What the actor may write on; anything else does not exist. */
    @Transactional(readOnly = true)
    public Post get(UUID id) {
        var post = store.find(id).orElseThrow(() -> new NotFound("post"));
        access.require(Right.NEWS_WRITE, post.scope());
        return post;
    }

    /** Its texts, Swedish first. */
    @Transactional(readOnly = true)
    public List<Text> texts(UUID id) {
        return texts.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<Text> text(UUID id, TextLanguage language) {
        return texts.find(id, language);
    }

    /** Languages that readers have, or will have when the schedule is due. */
    @Transactional(readOnly = true)
    public List<TextLanguage> editions(UUID id) {
        return texts.editions(id);
    }

    /** Whether readers have the working copy, or will have it when the schedule is due. */
    @Transactional(readOnly = true)
    public boolean isOut(Text text) {
        return texts.read(text.post(), text.language())
                .filter(revision -> revision.wording().equals(text.wording()))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean isOut(UUID id, TextLanguage language) {
        return texts.find(id, language).filter(this::isOut).isPresent();
    }

    /**
     * Saves the working copy in one language.
     *
     * @param expected the version that was opened; 0 begins a new language
     */
    @Transactional
    public Saving save(UUID id, TextLanguage language, int expected, Wording wording) {
        get(id);
        store.lock(id);
        var now = texts.find(id, language);
        if (expected == 0 && now.isEmpty()) {
            texts.add(id, language, wording, clock.now(), by());
            return new Saving.Saved(1);
        }
        if (now.isPresent() && now.get().wording().equals(wording)) {
            return new Saving.Saved(now.get().version());
        }
        if (!texts.save(id, language, expected, wording, clock.now(), by())) {
            return new Saving.Overtaken(now.orElseThrow(() -> new NotFound("text")));
        }
        return new Saving.Saved(expected + 1);
    }

    /**
     * Saves because somebody chose to, and not by the minute: a scheduled text then comes out as it was saved. What may not be
     * published yet, or was saved by somebody who may not publish, leaves what is scheduled as it is.
     *
     * @param expected the version that was opened; 0 begins a new language
     */
    @Transactional
    public Saving saveOnPurpose(UUID id, TextLanguage language, int expected, Wording wording) {
        var saving = save(id, language, expected, wording);
        var post = get(id);
        var at = post.publishAt();
        if (saving instanceof Saving.Saved
                && post.state() == PostState.SCHEDULED
                && at != null
                && mayPublish(post)
                && texts.editions(id).contains(language)
                && !isOut(id, language)
                && findings(post.facts(), language, wording).isEmpty()
                && obstacles(id).isEmpty()) {
            edit(chosen(id, Set.of(language)), at);
            audit.changed("schedule", "news.post", id, Map.of("at", at.toString()));
        }
        return saving;
    }

    /** Keeps the working copy as a revision that can be compared and returned to; gives its number. */
    @Transactional
    public int keep(UUID id, TextLanguage language) {
        get(id);
        store.lock(id);
        return texts.keep(wanted(id, language), clock.now(), by());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(UUID id, TextLanguage language) {
        return texts.revisions(id, language);
    }

    /** Makes an old revision the working copy; what stood there is kept as a revision first. */
    @Transactional
    public Saving restore(UUID id, TextLanguage language, int number, int expected) {
        keep(id, language);
        var old = texts.revision(id, language, number).orElseThrow(() -> new NotFound("revision"));
        return save(id, language, expected, old.wording());
    }

    /** Changes what is told beside the text. Moving it to another project needs the right in both. */
    @Transactional
    public void describe(UUID id, int expected, PostFacts facts) {
        var post = get(id);
        store.lock(id);
        if (post.version() != expected) {
            throw new Conflict("news.conflict.facts");
        }
        var owner = owner(post.association(), facts);
        access.require(Right.NEWS_WRITE, scope(owner, facts));
        if (post.facts().kind() == PostKind.PAGE != (facts.kind() == PostKind.PAGE) && post.publishedAt() != null) {
            throw new Conflict("news.conflict.kind");
        }
        store.describe(id, owner, facts);
        if (post.isPublic()) {
            if (!obstacles(id).isEmpty()) {
                throw new Conflict("news.conflict.obstacle");
            }
            audit.changed("describe", "news.post", id);
            events.publishEvent(new PostPublished(id));
        }
    }

    /** What has to be mended before readers may get it, in every language it is written in. */
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID id) {
        var post = get(id);
        return findings(post, texts.of(id));
    }

    /** What stands in the way beside the text itself. */
    @Transactional(readOnly = true)
    public List<PublishingRule.Obstacle> obstacles(UUID id) {
        return rules.stream().flatMap(rule -> rule.against(id).stream()).toList();
    }

    private static List<Finding> findings(Post post, List<Text> texts) {
        var findings = new ArrayList<Finding>();
        texts.forEach(text -> findings.addAll(PublishingRules.check(post.facts(), text.language(), text.wording())));
        return findings;
    }

    /** What would have to be mended in a text that is being written. */
    public List<Finding> findings(PostFacts facts, TextLanguage language, Wording wording) {
        return PublishingRules.check(facts, language, wording);
    }

    /** Gives readers the working copies in all languages. */
    @Transactional
    public Publication publish(UUID id) {
        return publish(id, Set.of(), null);
    }

    /**
     * Gives readers the working copies.
     *
     * @param languages those to give; empty: all that are written
     * @param since its place in the archive, for one that comes from elsewhere; null: now
     */
    @Transactional
    public Publication publish(UUID id, Set<TextLanguage> languages, @Nullable Instant since) {
        var post = publishable(id);
        if (since != null && since.isAfter(clock.now())) {
            throw new Conflict("news.conflict.future");
        }
        var chosen = chosen(id, languages);
        var findings = findings(post, chosen);
        var obstacles = obstacles(id);
        if (!findings.isEmpty() || !obstacles.isEmpty()) {
            return new Publication.Refused(findings, obstacles);
        }
        settleAddress(post, chosen);
        var now = clock.now();
        edit(chosen, now);
        store.publish(id, since == null ? now : since, now);
        audit.changed("publish", "news.post", id);
        events.publishEvent(new PostPublished(id));
        return new Publication.Done(get(id));
    }

    /**
     * Readers get the post at this moment, as it is now or as it is saved until then.
     */
    @Transactional
    public Publication schedule(UUID id, Set<TextLanguage> languages, Instant at) {
        var post = publishable(id);
        if (post.isPublic()) {
            throw new Conflict("news.conflict.published");
        }
        if (!at.isAfter(clock.now())) {
            throw new Conflict("news.conflict.past");
        }
        var chosen = chosen(id, languages);
        var findings = findings(post, chosen);
        var obstacles = obstacles(id);
        if (!findings.isEmpty() || !obstacles.isEmpty()) {
            return new Publication.Refused(findings, obstacles);
        }
        settleAddress(post, chosen);
        edit(chosen, at);
        store.schedule(id, at);
        audit.changed("schedule", "news.post", id, Map.of("at", at.toString()));
        return new Publication.Done(get(id));
    }

    /** It will not be published by itself. */
    @Transactional
    public void unschedule(UUID id) {
        if (publishable(id).state() != PostState.SCHEDULED) {
            throw new Conflict("news.conflict.not_scheduled");
        }
        store.unschedule(id);
        audit.changed("unschedule", "news.post", id);
    }

    /** Publishes what is due; for the job. */
    @Transactional
    public int publishDue() {
        var due = store.publishDue(clock.now());
        for (var id : due) {
            audit.changed("publish", "news.post", id);
            events.publishEvent(new PostPublished(id));
        }
        return due.size();
    }

    /** Takes it from its readers; the address is kept, so that it can come back. */
    @Transactional
    public void withdraw(UUID id, String why) {
        var post = publishable(id);
        if (!post.isPublic()) {
            throw new Conflict("news.conflict.not_published");
        }
        if (why.isBlank()) {
            throw new Conflict("news.conflict.why");
        }
        store.withdraw(id, why.strip());
        audit.changed("withdraw", "news.post", id);
        events.publishEvent(new PostWithdrawn(id));
    }

    /** Takes one language from its readers; the others stay. */
    @Transactional
    public void withdraw(UUID id, TextLanguage language) {
        publishable(id);
        if (texts.editions(id).size() > 1 && texts.unedit(id, language) > 0) {
            audit.changed("withdraw", "news.post", id, Map.of("language", language.tag()));
            events.publishEvent(new PostPublished(id));
        }
    }

    /** A writer who may not publish asks those who may. */
    @Transactional
    public void ask(UUID id) {
        get(id);
        store.ask(id, clock.now(), by());
    }

    @Transactional
    public void stopAsking(UUID id) {
        get(id);
        store.ask(id, null, null);
    }

    public boolean mayPublish(Post post) {
        return access.may(Right.NEWS_PUBLISH, post.scope());
    }

    /** Gives it another address; the ones it has had lead there for ever. */
    @Transactional
    public String move(UUID id, String wish) {
        var post = get(id);
        store.lock(id);
        var slug = Slug.of(wish, post.facts().kind().slug());
        if (slug.equals(post.slug()) || store.returnTo(id, slug)) {
            return slug;
        }
        if (store.taken(post.association(), post.facts().kind(), slug, id)) {
            throw new Conflict("news.conflict.address");
        }
        store.address(id, post.association(), slug);
        audit.changed("move", "news.post", id, Map.of("slug", slug));
        return slug;
    }

    private Post publishable(UUID id) {
        var post = get(id);
        access.require(Right.NEWS_PUBLISH, post.scope());
        store.lock(id);
        return get(id);
    }

    private List<Text> chosen(UUID id, Set<TextLanguage> languages) {
        var chosen = texts.of(id).stream()
                .filter(text -> languages.isEmpty() || languages.contains(text.language()))
                .toList();
        if (chosen.isEmpty()) {
            throw new NotFound("text");
        }
        return chosen;
    }

    private void edit(List<Text> chosen, Instant at) {
        chosen.forEach(text -> texts.edit(text, texts.keep(text, clock.now(), by()), at));
    }

    /** Until somebody has seen it, the address follows the title. */
    private void settleAddress(Post post, List<Text> chosen) {
        var kind = post.facts().kind();
        var fromTitle = Slug.of(chosen.getFirst().wording().title(), kind.slug());
        if (post.publishedAt() == null && post.slug().matches("(utkast|nyhet|sida|untitled)(-\\d+)?")) {
            store.address(post.id(), post.association(), free(post.id(), post.association(), kind, fromTitle));
        }
    }

    private String free(UUID id, UUID association, PostKind kind, String address) {
        return Slug.free(address, kind.slug(), slug -> store.taken(association, kind, slug, id));
    }

    private UUID owner(UUID association, PostFacts facts) {
        return facts.project() == null
                ? association
                : projects.get(facts.project()).association();
    }

    private static UUID scope(UUID association, PostFacts facts) {
        return facts.project() == null ? association : facts.project();
    }

    private Text wanted(UUID id, TextLanguage language) {
        return texts.find(id, language).orElseThrow(() -> new NotFound("text"));
    }

    private @Nullable UUID by() {
        return acting.current().id();
    }
}
