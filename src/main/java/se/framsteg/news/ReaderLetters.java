package se.framsteg.news;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Letter;
import se.framsteg.message.LetterOwner;
import se.framsteg.message.MailAddress;
import se.framsteg.message.WebAddress;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;

/** Letters to readers; just before one leaves it is asked whether the reader still wants it and all in it still holds. */
@Component
class ReaderLetters implements LetterOwner {
    static final String KIND = "news.reader";

    private final JdbcClient jdbc;
    private final Associations associations;
    private final NewsSites sites;
    private final WebAddress addresses;
    private final Wordbook wordbook;

    ReaderLetters(
            JdbcClient jdbc, Associations associations, NewsSites sites, WebAddress addresses, Wordbook wordbook) {
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.associations = associations;
        this.sites = sites;
        this.wordbook = wordbook;
    }

    Letter confirm(UUID reader, UUID association, MailAddress address, Language language, Secret secret) {
        return letter("confirm", reader, association, address, language, secret);
    }

    /** Somebody asks again; only the mailbox's owner learns that there was nothing to ask for. */
    Letter known(UUID reader, UUID association, MailAddress address, Language language, Secret secret) {
        return letter("known", reader, association, address, language, secret);
    }

    private Letter letter(
            String kind, UUID reader, UUID association, MailAddress address, Language language, Secret secret) {
        var tongue = language.ofLetters();
        var words = wordbook.in(tongue);
        var one = association(association);
        return Letter.to(address.text(), tongue)
                .key("newsletter-" + kind + ":" + Ids.next())
                .owner(KIND, reader, kind)
                .subject(words.t("news.letter." + kind + ".subject", one.name()))
                .paragraph(words.t("news.letter." + kind + ".text", one.name()))
                .action(words.t("news.letter." + kind + ".action"), own(one, tongue, secret))
                .paragraph(words.t("news.letter." + kind + ".else"))
                .secret();
    }

    String own(Association association, Language language, Secret secret) {
        return sites.of(association).base() + language.prefix() + "/nyhetsbrev/min/" + secret.text();
    }

    /** The installation's own address: an association that moves to another one takes nobody's way out with it. */
    String leave(Language language, Secret secret) {
        return addresses.of(language.prefix() + "/nyhetsbrev/avsluta/" + secret.text());
    }

    /** The same for ever, since readers sort their mail by it. */
    String listName(Association association) {
        var host = addresses.of("").replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        return association.id() + ".nyhetsbrev." + host;
    }

    String at(Association association, Language language, String path) {
        return sites.of(association).base() + language.prefix() + path;
    }

    Association association(UUID id) {
        return associations.byId(id).orElseThrow(() -> new NotFound("association"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A letter of an issue that was overtaken is written anew, without what was withdrawn. */
    @Override
    @Transactional(readOnly = true)
    public boolean stillWanted(UUID reader, String reason) {
        var parts = reason.split(":", 3);
        if (!parts[0].equals("issue")) {
            return exists(
                    "select exists (select from news.reader where id = :reader and (confirmed_at is null) = :asked)",
                    reader,
                    parts[0]);
        }
        return jdbc.sql("""
                select exists (
                    select from news.mailing m join news.reader r on r.id = m.reader_id
                     where m.id = :mailing and m.edition = :edition and m.state = 'PUT'
                       and r.id = :reader and r.confirmed_at is not null
                       and not exists (select from unnest(m.items) item where not news.item_shows(item)))
                """)
                .param("mailing", UUID.fromString(parts[1]))
                .param("edition", Integer.parseInt(parts[2]))
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    private boolean exists(String question, UUID reader, String reason) {
        return jdbc.sql(question)
                .param("reader", reader)
                .param("asked", reason.equals("confirm"))
                .query(Boolean.class)
                .single();
    }
}
