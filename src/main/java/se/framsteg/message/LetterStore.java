package se.framsteg.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;

/** The outbox as rows. */
@Repository
class LetterStore {
    private final JdbcClient jdbc;
    private final SmtpSettings settings;

    LetterStore(JdbcClient jdbc, SmtpSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Optional<UUID> put(Letter letter, Rendered rendered, Instant now) {
        var id = Ids.next();
        var host = settings.sender().text().replaceFirst(".*@", "");
        boolean put = jdbc.sql("""
                        select message.put(:id, :key, :ownerKind, :ownerId, :ownerReason, :scope, :person, :address,
                                           :replyTo, :language, :secret, :subject, :text, :html, :messageId, :now)
                        """)
                .param("id", id)
                .param("key", letter.key())
                .param("ownerKind", letter.owner().kind())
                .param("ownerId", letter.owner().id())
                .param("ownerReason", letter.owner().reason())
                .param("scope", letter.handling().scope())
                .param("person", letter.handling().person())
                .param("address", letter.address().text())
                .param("replyTo", text(letter.handling().replyTo()))
                .param("language", letter.language().name())
                .param("secret", letter.handling().secret())
                .param("subject", letter.content().subject())
                .param("text", rendered.text())
                .param("html", rendered.html())
                .param("messageId", "<" + id + "@" + host + ">")
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        return put ? Optional.of(id) : Optional.empty();
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
