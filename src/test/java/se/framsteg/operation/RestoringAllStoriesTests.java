package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.framsteg.FrameTest;
import se.framsteg.TestPostgres;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.keys.KeyRing;

/** The drill on the database that all stories share: whatever they have left there comes back, and policies hold again. */
@FrameTest
class RestoringAllStoriesTests {
    @Autowired
    DatabaseSettings stories;

    @Autowired
    KeyRing keys;

    @TempDir
    Path folder;

    @Test
    void all_that_the_stories_left_comes_back() {
        var into = TestPostgres.fresh().settings();

        var written = new Backup(stories, keys.backup()).write(folder.resolve("all"), Instant.EPOCH);
        var restored = new Restore(into, keys.backup()).read(folder.resolve("all"));

        assertThat(restored).isEqualTo(written).isPositive();
        assertThat(BackupTests.contents(into)).isEqualTo(BackupTests.contents(stories));
        assertThat(new Check(into, folder.resolve("none"), folder.resolve("log-head")).findings())
                .filteredOn(finding -> !finding.holds())
                .extracting(Finding::name)
                .containsExactly("keys");
    }
}
