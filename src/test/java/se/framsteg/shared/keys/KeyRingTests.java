package se.framsteg.shared.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {
    private static final byte[] TEXT = "hemlig".getBytes(UTF_8);
    private static final byte[] PLACE = "person.identity 1".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void keys_are_made_once_and_only_their_owner_reads_them() throws Exception {
        var file = folder.resolve("keys");
        var secret = KeyRing.in(file).encrypt(TEXT, PLACE);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(KeyRing.in(file).decrypt(secret, PLACE)).isEqualTo(TEXT);
    }

    @Test
    void what_is_moved_to_another_row_does_not_decrypt() {
        var ring = KeyRing.in(folder.resolve("keys"));
        var secret = ring.encrypt(TEXT, PLACE);

        assertThatThrownBy(() -> ring.decrypt(secret, "person.identity 2".getBytes(UTF_8)))
                .isInstanceOf(KeysUnusable.class);
    }

    @Test
    void a_look_up_repeats_and_depends_on_the_key() {
        var ring = KeyRing.in(folder.resolve("keys"));

        assertThat(ring.lookup("19900101-0017")).hasSize(32).isEqualTo(ring.lookup("19900101-0017"));
        assertThat(ring.lookup("19900101-0017"))
                .isNotEqualTo(KeyRing.in(folder.resolve("others")).lookup("19900101-0017"));
    }

    @Test
    void the_keys_of_another_installation_are_told_from_ours() {
        var ring = KeyRing.in(folder.resolve("keys"));
        var proofs = ring.proofs();

        assertThat(ring.unfit(proofs)).isEmpty();
        assertThat(KeyRing.in(folder.resolve("others")).unfit(proofs))
                .containsExactlyInAnyOrder("encryption", "lookup", "links", "seals");
    }

    @Test
    void after_rotation_the_old_still_opens_and_the_new_is_another() {
        var ring = KeyRing.in(folder.resolve("keys"));
        var proofs = ring.proofs();
        var secret = ring.encrypt(TEXT, PLACE);

        var rotated = ring.rotated();

        assertThat(rotated.decrypt(secret, PLACE)).isEqualTo(TEXT);
        assertThat(rotated.unfit(proofs)).isEmpty();
        assertThat(rotated.lookup("a")).isEqualTo(ring.lookup("a"));
        var later = rotated.encrypt(TEXT, PLACE);
        assertThatThrownBy(() -> ring.decrypt(later, PLACE)).isInstanceOf(KeysUnusable.class);
        assertThat(KeyRing.existing(folder.resolve("keys")).decrypt(later, PLACE))
                .isEqualTo(TEXT);
    }

    @Test
    void a_key_file_that_others_can_read_is_refused() throws Exception {
        var file = folder.resolve("keys");
        KeyRing.in(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> KeyRing.in(file))
                .isInstanceOf(KeysUnusable.class)
                .hasMessage("Others can read the key file " + file + ": chmod 600 it first.");
    }

    @Test
    void what_must_exist_is_never_made_anew() {
        var file = folder.resolve("keys");

        assertThatThrownBy(() -> KeyRing.existing(file))
                .isInstanceOf(KeysUnusable.class)
                .hasMessage("The key file " + file + " is missing: put your copy there.");
        assertThat(file).doesNotExist();
    }
}
