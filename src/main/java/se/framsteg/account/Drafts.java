package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.QuietTransaction;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/** What a colleague has typed and not sent yet. Only who typed it can read it; the database's policies say the same. */
@Service
public class Drafts {
    /** The hidden field by which a form says what it is. */
    public static final String MARK = "_draft";

    /** The word in an address that opens a form with a text in it. */
    public static final String TAKE = "utkast";

    /** Retention "drafts" (design: ground rules): long enough for a holiday's begin, short enough to be no archive. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final Duration LATE = Duration.ofDays(1);

    private final DraftStore store;
    private final DraftSeal seal;
    private final Acting acting;
    private final BusinessClock clock;

    Drafts(DraftStore store, DraftSeal seal, Acting acting, BusinessClock clock) {
        this.store = store;
        this.seal = seal;
        this.acting = acting;
        this.clock = clock;
    }

    /** What the form said of itself; empty when it is none of ours. */
    public Optional<DraftMark> mark(@Nullable String sent) {
        return seal.mark(sent);
    }

    public String seal(DraftMark mark) {
        return seal.mark(mark);
    }

    /** Keeps what is typed so far; false when there is nothing to keep, or too much. */
    @QuietTransaction
    public boolean keep(DraftMark mark, Map<String, String[]> typed) {
        var person = me();
        if (!mark.person().equals(person)) {
            throw new NotFound("draft");
        }
        var fields = DraftFields.kept(typed, mark.unkept());
        if (fields.isEmpty()) {
            return false;
        }
        keep(person, new Draft(mark.id(), mark.form(), mark.page(), mark.name(), clock.now(), fields));
        return true;
    }

    void keep(UUID person, Draft draft) {
        store.keep(person, draft, seal.close(draft, person));
    }

    /** The form is stored: the text is no longer needed. */
    @QuietTransaction
    public void sent(DraftMark mark) {
        if (mark.person().equals(me())) {
            store.sent(me(), mark.id(), clock.now());
        }
    }

    /** All that waits for who asks, newest first. */
    @Transactional(readOnly = true)
    public List<Draft> mine() {
        if (!(acting.current() instanceof Actor.Staff staff)) {
            return List.of();
        }
        return store.of(staff.person(), clock.now().minus(KEPT)).stream()
                .map(row -> seal.open(row.id(), staff.person(), row.cipher()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Draft get(UUID id) {
        return mine().stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("draft"));
    }

    /** Throws a text away; returns where its form stands. */
    @QuietTransaction
    public String discard(UUID id) {
        var draft = get(id);
        store.sent(me(), id, clock.now());
        return draft.page();
    }

    @QuietTransaction
    public int forget(Instant now) {
        return store.forget(now.minus(KEPT), now.minus(LATE));
    }

    private UUID me() {
        if (acting.current() instanceof Actor.Staff staff) {
            return staff.person();
        }
        throw new NotFound("staff");
    }
}
