package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Secret;
import se.framsteg.shared.keys.CarriedKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms sent by somebody whose session has ended. The text waits under a key that only the sending browser has, and becomes a
 * draft of the person who opened the form when that person signs in there; for anybody else it stays closed.
 */
@Service
class ParkedForms {
    /** One evening and the morning after; the cookie lasts as long. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int MOST_A_BROWSER = 10;

    private record Sealed(UUID person, Draft draft) {}

    private final DraftStore store;
    private final Drafts drafts;
    private final JsonMapper json;
    private final BusinessClock clock;

    ParkedForms(DraftStore store, Drafts drafts, JsonMapper json, BusinessClock clock) {
        this.store = store;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** @return false when there is nothing to keep, or too much */
    @Transactional
    public boolean park(Secret browser, DraftMark mark, Map<String, String[]> typed) {
        var fields = DraftFields.kept(typed, mark.unkept());
        if (fields.isEmpty() || store.parkedBy(browser.hash()) >= MOST_A_BROWSER) {
            return false;
        }
        var draft = new Draft(mark.id(), mark.form(), mark.page(), mark.name(), clock.now(), fields);
        var cipher = key(browser).encrypt(json.writeValueAsBytes(new Sealed(mark.person(), draft)));
        store.park(browser.hash(), mark.id(), cipher, Instant.now());
        return true;
    }

    /** What waits in this browser for the person, now a draft like any other. */
    @Transactional
    public List<UUID> adopt(Secret browser, UUID person) {
        var adopted = new ArrayList<UUID>();
        for (var row : store.parked(browser.hash(), Instant.now().minus(KEPT))) {
            var sealed = json.readValue(key(browser).decrypt(row.cipher()), Sealed.class);
            if (sealed.person().equals(person)
                    && store.unpark(browser.hash(), row.draft()).isPresent()) {
                drafts.keep(person, sealed.draft());
                adopted.add(sealed.draft().id());
            }
        }
        return adopted;
    }

    @Transactional
    public int forget(Instant now) {
        return store.forgetParked(now.minus(KEPT));
    }

    private static CarriedKey key(Secret browser) {
        return new CarriedKey(browser, "account.parked");
    }
}
