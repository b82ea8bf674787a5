package se.framsteg.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Wordbook;

/** Tells a person that a browser they have not used before signed in as them. */
@Service
class DeviceLetters {
    private final AccountStore accounts;
    private final Outbox outbox;
    private final WebAddress web;
    private final Wordbook wordbook;

    DeviceLetters(AccountStore accounts, Outbox outbox, WebAddress web, Wordbook wordbook) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
        this.wordbook = wordbook;
    }

    @Transactional
    public void tell(UUID person, String device, Instant now) {
        var account = accounts.find(person);
        if (account.isEmpty()) {
            return;
        }
        var to = account.get();
        var words = wordbook.in(to.language());
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.t("account.letter.device.when"), words.formats().instant(now));
        facts.put(words.t("account.letter.device.what"), device);
        outbox.put(Letter.to(to.email(), to.language())
                .key("new-device:" + Ids.next())
                .owner("account.account", person, "new-device")
                .person(person)
                .subject(words.t("account.letter.device.subject"))
                .paragraph(words.t("account.letter.device.text"))
                .facts(facts)
                .paragraph(words.t("account.letter.device.not_you"))
                .action(
                        words.t("account.letter.device.action"),
                        web.of(to.language().prefix() + "/arbete/konto")));
    }
}
