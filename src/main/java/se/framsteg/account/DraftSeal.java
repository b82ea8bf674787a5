package se.framsteg.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.shared.keys.KeyRing;
import se.framsteg.shared.keys.KeysUnusable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals marks and texts with the installation's key, each to its place. */
@Component
class DraftSeal {
    private static final byte[] MARK = context("account.draft-mark");

    private final KeyRing keys;
    private final JsonMapper json;

    DraftSeal(KeyRing keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    String mark(DraftMark mark) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.encrypt(json.writeValueAsBytes(mark), MARK));
    }

    Optional<DraftMark> mark(@Nullable String sent) {
        if (sent == null || sent.isEmpty() || sent.length() > 4_000) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    json.readValue(keys.decrypt(Base64.getUrlDecoder().decode(sent), MARK), DraftMark.class));
        } catch (KeysUnusable | IllegalArgumentException | JacksonException forged) {
            return Optional.empty();
        }
    }

    byte[] close(Draft draft, UUID person) {
        return keys.encrypt(json.writeValueAsBytes(draft), place(draft.id(), person));
    }

    Draft open(UUID id, UUID person, byte[] cipher) {
        return json.readValue(keys.decrypt(cipher, place(id, person)), Draft.class);
    }

    private static byte[] place(UUID id, UUID person) {
        return context("account.draft:" + id + ":" + person);
    }

    private static byte[] context(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
