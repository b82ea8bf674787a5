package se.framsteg.shared.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of this installation. They live beside the database, never in it and never in a backup of it. */
public final class KeyRing {
    private static final int LOOKUP_BYTES = 32;

    private final KeyFile file;
    private final Map<KeyPurpose, KeysetHandle> keys;
    private final Aead encryption;
    private final PrfSet lookup;
    private final Mac links;
    private final Mac seals;
    private final StreamingAead backup;

    private KeyRing(KeyFile file, Map<KeyPurpose, KeysetHandle> keys) {
        this.file = file;
        this.keys = keys;
        encryption = primitive(KeyPurpose.ENCRYPTION, Aead.class);
        lookup = primitive(KeyPurpose.LOOKUP, PrfSet.class);
        links = primitive(KeyPurpose.LINKS, Mac.class);
        seals = primitive(KeyPurpose.SEALS, Mac.class);
        backup = primitive(KeyPurpose.BACKUP, StreamingAead.class);
    }

    /** The keys in the file; made on first use. */
    public static KeyRing in(Path path) {
        var file = new KeyFile(path);
        return new KeyRing(file, file.loadOrCreate());
    }

    /** The keys in a file that must exist. */
    public static KeyRing existing(Path path) {
        if (!Files.exists(path)) {
            throw new KeysUnusable("The key file " + path + " is missing: put your copy there.");
        }
        var file = new KeyFile(path);
        return new KeyRing(file, file.load());
    }

    /** The context ties the result to its place (table, column, row): elsewhere it does not decrypt. */
    public byte[] encrypt(byte[] plain, byte[] context) {
        return sure(() -> encryption.encrypt(plain, context));
    }

    public byte[] decrypt(byte[] secret, byte[] context) {
        return sure(() -> encryption.decrypt(secret, context));
    }

    /** The same text always gives the same 32 bytes, which tell nothing about it without the key. */
    public byte[] lookup(String text) {
        return sure(() -> lookup.computePrimary(text.getBytes(StandardCharsets.UTF_8), LOOKUP_BYTES));
    }

    /** Signs what stands in a link. */
    public byte[] sign(byte[] content) {
        return sure(() -> links.computeMac(content));
    }

    public boolean signed(byte[] signature, byte[] content) {
        return verified(links, signature, content);
    }

    /** Seals a block of the audit log. The seal names its key, so that it can be checked after a rotation too. */
    public byte[] seal(byte[] content) {
        return sure(() -> seals.computeMac(content));
    }

    public boolean sealed(byte[] seal, byte[] content) {
        return verified(seals, seal, content);
    }

    private static boolean verified(Mac mac, byte[] signature, byte[] content) {
        try {
            mac.verifyMac(signature, content);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public StreamingAead backup() {
        return backup;
    }

    /** What to keep in the database so that {@link #unfit} can tell later whether these are its keys. */
    public Map<String, byte[]> proofs() {
        return KeyProof.of(this);
    }

    /** The purposes whose key is not the one that gave the proof. */
    public List<String> unfit(Map<String, byte[]> proofs) {
        return KeyProof.unfit(this, proofs);
    }

    /**
     * Adds a new primary key for encryption, links, seals and backups; the old ones go on opening and checking what they closed. The look-up key
     * stays: a new one needs every looked-up row written again, which is the work of a job of its own.
     */
    public KeyRing rotated() {
        var fresh = new EnumMap<>(keys);
        Stream.of(KeyPurpose.ENCRYPTION, KeyPurpose.LINKS, KeyPurpose.SEALS, KeyPurpose.BACKUP)
                .forEach(purpose -> fresh.put(purpose, sure(() -> withNewPrimary(purpose))));
        file.save(fresh);
        return new KeyRing(file, fresh);
    }

    /** The key file's text, to be printed once and kept in a safe. */
    public String export() {
        return sure(() -> KeyFile.text(keys));
    }

    private KeysetHandle withNewPrimary(KeyPurpose purpose) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(key(purpose))
                .addEntry(KeysetHandle.generateEntryFromParameters(purpose.parameters())
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private KeysetHandle key(KeyPurpose purpose) {
        return Objects.requireNonNull(keys.get(purpose), purpose::name);
    }

    private <T> T primitive(KeyPurpose purpose, Class<T> type) {
        return sure(() -> key(purpose).getPrimitive(RegistryConfiguration.get(), type));
    }

    private interface Cryptic<T> {
        T get() throws GeneralSecurityException;
    }

    private static <T> T sure(Cryptic<T> work) {
        try {
            return work.get();
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("The key does not open this: " + reason(e), e);
        }
    }

    private static @Nullable String reason(GeneralSecurityException e) {
        return e.getMessage();
    }
}
