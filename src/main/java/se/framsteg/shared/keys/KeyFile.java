package se.framsteg.shared.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The file with one key set per purpose: a line each, the purpose, a space, Tink's JSON. Only its owner may read it. */
record KeyFile(Path path) {
    private static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    Map<KeyPurpose, KeysetHandle> loadOrCreate() {
        return Files.exists(path) ? load() : create();
    }

    Map<KeyPurpose, KeysetHandle> load() {
        try {
            requireSecret();
            var keys = new EnumMap<KeyPurpose, KeysetHandle>(KeyPurpose.class);
            for (var line : Files.readAllLines(path)) {
                var words = line.split(" ", 2);
                keys.put(
                        KeyPurpose.valueOf(words[0]),
                        TinkJsonProtoKeysetFormat.parseKeyset(words[1], InsecureSecretKeyAccess.get()));
            }
            if (!keys.containsKey(KeyPurpose.SEALS)) { // a file from before there were seals
                keys.put(KeyPurpose.SEALS, KeysetHandle.generateNew(KeyPurpose.SEALS.parameters()));
                if (keys.size() == KeyPurpose.values().length) {
                    save(keys);
                }
            }
            if (keys.size() != KeyPurpose.values().length) {
                throw new KeysUnusable("The key file " + path + " lacks a key; restore it from your copy.");
            }
            return keys;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new KeysUnusable("The key file " + path + " cannot be read; restore it from your copy.", e);
        }
    }

    private Map<KeyPurpose, KeysetHandle> create() {
        try {
            var keys = new EnumMap<KeyPurpose, KeysetHandle>(KeyPurpose.class);
            for (var purpose : KeyPurpose.values()) {
                keys.put(purpose, KeysetHandle.generateNew(purpose.parameters()));
            }
            save(keys);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("Keys cannot be made on this machine.", e);
        }
    }

    /** Whole or not at all: a half-written key file would be the end of all that it encrypted. */
    void save(Map<KeyPurpose, KeysetHandle> keys) {
        try {
            var folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, ".keys", ".new", PosixFilePermissions.asFileAttribute(SECRET));
            Files.writeString(draft, text(keys));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysUnusable("The key file " + path + " cannot be written.", e);
        }
    }

    static String text(Map<KeyPurpose, KeysetHandle> keys) throws GeneralSecurityException {
        var text = new StringBuilder();
        for (var key : keys.entrySet()) {
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(key.getValue(), InsecureSecretKeyAccess.get());
            text.append(key.getKey())
                    .append(' ')
                    .append(json.replaceAll("\\s+", ""))
                    .append('\n');
        }
        return text.toString();
    }

    private void requireSecret() throws IOException {
        if (!SECRET.containsAll(Files.getPosixFilePermissions(path))) {
            throw new KeysUnusable("Others can read the key file " + path + ": chmod 600 it first.");
        }
    }
}
