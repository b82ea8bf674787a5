package se.framsteg.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Grants;
import se.framsteg.access.RecurringJob;
import se.framsteg.access.Right;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.person.Requests;
import se.framsteg.person.Requests.Untold;
import se.framsteg.shared.Wordbook;

/**
 * Tells those who have a person that somebody elsewhere asks about one, or has changed what is shared. One letter for all since
 * the last, and nothing in it about whom: that stands on the page, behind the sign-in.
 */
@Service
class PeopleLetters implements RecurringJob {
    private final Requests requests;
    private final Grants grants;
    private final AccountStore accounts;
    private final Outbox outbox;
    private final WebAddress web;
    private final Wordbook wordbook;

    PeopleLetters(
            Requests requests, Grants grants, AccountStore accounts, Outbox outbox, WebAddress web, Wordbook wordbook) {
        this.requests = requests;
        this.grants = grants;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
        this.wordbook = wordbook;
    }

    @Override
    public String name() {
        return "people-letters";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void run() {
        var untold = requests.untold();
        if (untold.isEmpty()) {
            return;
        }
        Map<UUID, List<Untold>> byRow = untold.stream().collect(Collectors.groupingBy(Untold::id));
        var questions = new HashMap<UUID, Set<UUID>>();
        var changes = new HashMap<UUID, Set<UUID>>();
        byRow.forEach((id, rows) -> {
            var first = rows.getFirst();
            for (var reader : readers(rows, first.isProtected())) {
                if (!reader.equals(first.byWhom())) {
                    (first.asked() ? questions : changes)
                            .computeIfAbsent(reader, r -> new HashSet<>())
                            .add(id);
                }
            }
        });
        questions.forEach((reader, ids) -> tell(reader, "questions", "/arbete/personer/fragor", ids));
        changes.forEach((reader, ids) -> tell(reader, "changes", "/arbete/personer", ids));
        requests.told(List.copyOf(byRow.keySet()));
    }

    /** Those who may change the person, and of a protected person only those who may look behind the alias. */
    private Set<UUID> readers(List<Untold> rows, boolean isProtected) {
        var projects = rows.stream().map(Untold::projectId).toList();
        var readers = new HashSet<>(grants.holders(Right.PERSON_WRITE, projects));
        if (isProtected) {
            readers.retainAll(grants.holders(Right.PROTECTED_READ, projects));
        }
        return readers;
    }

    private void tell(UUID reader, String what, String path, Set<UUID> ids) {
        accounts.find(reader).filter(account -> !account.locked()).ifPresent(account -> {
            var words = wordbook.in(account.language());
            var key = "account.letter.people." + what;
            outbox.put(Letter.to(account.email(), account.language())
                    .key("people-" + what + ":" + reader + ":"
                            + ids.stream().sorted().findFirst().orElseThrow())
                    .owner("account.account", reader, "people-" + what)
                    .person(reader)
                    .subject(words.t(key + ".subject"))
                    .paragraph(words.n(key + ".text", ids.size()))
                    .paragraph(words.t("account.letter.people.sign_in"))
                    .action(
                            words.t("account.letter.people.action"),
                            web.of(account.language().prefix() + path)));
        });
    }
}
