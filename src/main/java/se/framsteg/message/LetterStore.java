package se.framsteg.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** The outbox as rows. */
@Repository
class LetterStore {
    private final JdbcClient jdbc;
    private final SmtpSettings settings;
    private final JsonMapper json;

    LetterStore(JdbcClient jdbc, SmtpSettings settings, JsonMapper json) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.json = json;
    }

    /** Puts the letters whose key is new; gives the ids of those by their position. */
    Map<Integer, UUID> putAll(List<Letter> letters, List<String> texts, Instant now) {
        var host = settings.sender().text().replaceFirst(".*@", "");
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < letters.size(); i++) {
            rows.add(row(i, letters.get(i), texts.get(i), host));
        }
        var put = new LinkedHashMap<Integer, UUID>();
        jdbc.sql("select n, id from message.put_many(:letters::jsonb, :now) order by n")
                .param("letters", json.writeValueAsString(rows))
                .param("now", Timestamp.from(now))
                .query((row, n) -> put.put(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
        return put;
    }

    private static Map<String, @Nullable Object> row(int position, Letter letter, String text, String host) {
        var id = Ids.next();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("n", position);
        row.put("id", id);
        row.put("key", letter.key());
        row.put("owner_kind", letter.owner().kind());
        row.put("owner_id", letter.owner().id());
        row.put("owner_reason", letter.owner().reason());
        row.put("scope_id", letter.handling().scope());
        row.put("person_id", letter.handling().person());
        row.put("address", letter.address().text());
        row.put("reply_to", text(letter.handling().replyTo()));
        row.put("language", letter.language().name());
        row.put("secret", letter.handling().secret());
        var list = letter.handling().list();
        row.put("list_id", list == null ? null : list.id());
        row.put("leave_url", list == null ? null : list.leave());
        row.put("subject", letter.content().subject());
        row.put("body_text", text);
        row.put("blocks", LetterContent.of(letter).json());
        row.put("message_id", "<" + id + "@" + host + ">");
        return row;
    }

    /** Who received them, and what they said, is erased; those that wait are not wanted any more. */
    void forget(String kind, Collection<UUID> owners, Instant now) {
        jdbc.sql("select message.forget(:kind, :owners, :now)")
                .param("kind", kind)
                .param("owners", owners.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query()
                .listOfRows();
    }

    void attach(UUID letter, int position, String name, String contentType, byte[] content) {
        jdbc.sql("select message.attach(:letter, :position, :name, :type, :content)")
                .param("letter", letter)
                .param("position", position)
                .param("name", name)
                .param("type", contentType)
                .param("content", content)
                .query()
                .listOfRows();
    }

    private static @Nullable String text(@Nullable MailAddress address) {
        return address == null ? null : address.text();
    }
}
