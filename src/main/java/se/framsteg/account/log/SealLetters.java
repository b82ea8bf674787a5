package se.framsteg.account.log;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.AuditLog;
import se.framsteg.access.Grants;
import se.framsteg.access.LogHead;
import se.framsteg.access.Right;
import se.framsteg.account.Account;
import se.framsteg.account.Accounts;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.Wordbook;

/**
 * Sends the log's newest seal, once a week, to those who may read the log or operate the installation: what lies in their mailboxes
 * nobody can change who has the database, the machine and its keys.
 */
@Service
class SealLetters {
    private static final Set<Right> CONCERNED = Set.of(Right.AUDIT_READ, Right.OPERATE);

    private final AuditLog log;
    private final Grants grants;
    private final Accounts accounts;
    private final Outbox outbox;
    private final WebAddress web;
    private final Wordbook wordbook;

    SealLetters(AuditLog log, Grants grants, Accounts accounts, Outbox outbox, WebAddress web, Wordbook wordbook) {
        this.log = log;
        this.grants = grants;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
        this.wordbook = wordbook;
    }

    /** The letters of this day's week; those that were put already are not put again. */
    @Transactional
    public void put(LocalDate today) {
        log.head().ifPresent(head -> {
            var holders = new HashSet<UUID>();
            CONCERNED.forEach(right -> holders.addAll(grants.holders(right, List.of())));
            accounts.all().stream()
                    .filter(account -> account.lockedAt() == null && holders.contains(account.person()))
                    .forEach(account -> outbox.put(letter(account, head, today)));
        });
    }

    private Letter letter(Account to, LogHead head, LocalDate today) {
        var words = wordbook.in(to.language());
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.t("account.letter.seal.block"), words.formats().number(head.block()));
        facts.put(words.t("account.letter.seal.lines"), words.formats().number(head.lines()));
        facts.put(words.t("account.letter.seal.at"), words.formats().instant(head.sealedAt()));
        facts.put(words.t("account.letter.seal.seal"), head.inGroups());
        var monday = today.with(DayOfWeek.MONDAY);
        return Letter.to(to.email(), to.language())
                .key("log-seal:" + monday + ":" + to.person())
                .owner("account.account", to.person(), "log-seal")
                .person(to.person())
                .subject(words.t("account.letter.seal.subject", words.formats().number(head.block())))
                .paragraph(words.t("account.letter.seal.text"))
                .facts(facts)
                .paragraph(words.t("account.letter.seal.keep"))
                .action(
                        words.t("account.letter.seal.action"),
                        web.of(to.language().prefix() + "/arbete/logg?block=" + head.block()));
    }
}
