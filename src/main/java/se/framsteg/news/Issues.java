package se.framsteg.news;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.message.Outbox;
import se.framsteg.message.OwnAddress;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Wordbook;

/** Writing and sending issues, for those who may publish; nothing is sent before one of them says so. */
@Service
public class Issues {
    static final String KIND = "news.issue";

    private final IssueStore store;
    private final DigestItems items;
    private final IssueLetter letters;
    private final Mailings mailings;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final OwnAddress ownAddress;
    private final Associations associations;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final Wordbook wordbook;
    private final BusinessClock clock;

    Issues(
            IssueStore store,
            DigestItems items,
            IssueLetter letters,
            Mailings mailings,
            Outbox outbox,
            JdbcClient jdbc,
            OwnAddress ownAddress,
            Associations associations,
            Access access,
            Acting acting,
            Audit audit,
            Wordbook wordbook,
            BusinessClock clock) {
        this.store = store;
        this.items = items;
        this.letters = letters;
        this.mailings = mailings;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.ownAddress = ownAddress;
        this.associations = associations;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.wordbook = wordbook;
        this.clock = clock;
    }

    /** The associations that the actor may send for. */
    @Transactional(readOnly = true)
    public List<Association> publishers() {
        access.requireAnywhere(Right.NEWS_PUBLISH);
        var mine = access.scopes(Right.NEWS_PUBLISH);
        return associations.all().stream()
                .filter(one -> mine.contains(one.id()))
                .toList();
    }

    /** Those that the actor may change or look back at, open ones first. */
    @Transactional(readOnly = true)
    public List<Issue> desk() {
        access.requireAnywhere(Right.NEWS_PUBLISH);
        return store.ofDesk();
    }

    @Transactional(readOnly = true)
    public Issue get(UUID id) {
        var issue = store.find(id).orElseThrow(() -> new NotFound("issue"));
        access.require(Right.NEWS_PUBLISH, issue.association());
        return issue;
    }

    @Transactional(readOnly = true)
    public Issue.Figures figures(UUID id) {
        return figures(List.of(get(id))).getOrDefault(id, Issue.Figures.NONE);
    }

    /** How the sending of each went or goes. */
    @Transactional(readOnly = true)
    public Map<UUID, Issue.Figures> figures(List<Issue> issues) {
        var figures = store.figures(issues.stream().map(Issue::id).toList());
        issues.forEach(issue -> figures.putIfAbsent(issue.id(), Issue.Figures.NONE));
        return figures;
    }

    /** Begins a draft of what has happened since the last issue. */
    @Transactional
    public UUID begin(UUID association) {
        access.require(Right.NEWS_PUBLISH, association);
        var id = add(association, acting.current().id());
        audit.changed("begin", KIND, id);
        return id;
    }

    private UUID add(UUID association, @Nullable UUID by) {
        var name = associations
                .byId(association)
                .orElseThrow(() -> new NotFound("association"))
                .name();
        var id = Ids.next();
        var text = new IssueText(subject(name, Language.SV), subject(name, Language.EN), "", "");
        store.add(id, association, text, clock.now(), by);
        store.offer(store.find(id).orElseThrow(), items.candidates(association, clock.now()));
        return id;
    }

    private String subject(String association, Language language) {
        var words = wordbook.in(language);
        var month = words.formats().month(YearMonth.from(clock.today()));
        var subject = words.t("news.issue.subject.suggest", association, month);
        return subject.length() <= 150 ? subject : words.t("news.issue.subject.brief", month);
    }

    /** Once a month, where somebody reads and there is something to tell; for the job. */
    @Transactional
    public void prepare() {
        var month = YearMonth.from(clock.today())
                .atDay(1)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        jdbc
                .sql("select distinct association_id from news.reader where confirmed_at is not null")
                .query(UUID.class)
                .list()
                .stream()
                .filter(association -> !store.hasSince(association, month))
                .forEach(association -> {
                    var id = add(association, null);
                    if (store.chosen(id).isEmpty()) {
                        store.delete(id);
                    } else {
                        audit.changed("prepare", KIND, id);
                    }
                });
    }

    /** What it may tell of, those left out too, as readers of this language will see it. */
    @Transactional(readOnly = true)
    public List<DigestItem> offered(UUID id, Language language) {
        return items.of(
                store.choices(get(id).id()).stream().map(Issue.Choice::id).toList(), language);
    }

    @Transactional(readOnly = true)
    public Set<UUID> chosen(UUID id) {
        return Set.copyOf(store.chosen(get(id).id()));
    }

    /** What a reader with these interests would get. */
    @Transactional(readOnly = true)
    public Digest preview(UUID id, Language language, Interests interests) {
        return Digest.of(items.of(store.chosen(get(id).id()), language), interests);
    }

    /** Saves what was written and chosen, unless somebody else did since this version was read; gives the next version. */
    @Transactional
    public int save(UUID id, int version, IssueText text, Set<UUID> chosen) {
        get(id);
        if (!store.save(id, version, text)) {
            throw new Conflict("shared.overtaken");
        }
        store.choose(id, chosen);
        return version + 1;
    }

    /** Offers what has been published since the draft was made; says how many are new. */
    @Transactional
    public int refresh(UUID id) {
        var issue = draft(id);
        return store.offer(issue, items.candidates(issue.association(), clock.now()));
    }

    private Issue draft(UUID id) {
        var issue = get(id);
        if (!issue.open()) {
            throw new Conflict("news.issue.not_open");
        }
        return issue;
    }

    @Transactional
    public void delete(UUID id) {
        draft(id);
        audit.changed("delete", KIND, id);
        store.delete(id);
    }

    /** Sends the letter with all that is in it to the actor's own address; empty when no address is known. */
    @Transactional
    public Optional<String> tryOnMyself(UUID id, Language language) {
        var issue = get(id);
        var own = ownAddress.find();
        own.ifPresent(address -> outbox.put(letters.write(
                issue,
                preview(id, language, Interests.ALL),
                address,
                language.ofLetters(),
                "newsletter-test:" + Ids.next(),
                null)));
        return own;
    }

    /** Sends it to all who are readers now. */
    @Transactional
    public void send(UUID id, int version) {
        decide(id, version, clock.now());
        mailings.beginDue();
    }

    /** It is sent at that moment, to all who are readers then. */
    @Transactional
    public void schedule(UUID id, int version, Instant at) {
        if (!at.isAfter(clock.now())) {
            throw new Conflict("news.issue.past");
        }
        decide(id, version, at);
    }

    private void decide(UUID id, int version, Instant at) {
        var issue = draft(id);
        if (issue.text().subjectSv().isEmpty()
                || items.of(store.chosen(id), Language.SV).isEmpty()) {
            throw new Conflict("news.issue.empty");
        }
        if (!store.schedule(id, version, at, clock.now(), acting.current().id())) {
            throw new Conflict("shared.overtaken");
        }
        audit.changed("send", KIND, id, Map.of("at", at.toString()));
    }

    /** It will not be sent by itself. */
    @Transactional
    public void unschedule(UUID id) {
        get(id);
        if (!store.unschedule(id)) {
            throw new Conflict("news.issue.not_scheduled");
        }
        audit.changed("unschedule", KIND, id);
    }
}
