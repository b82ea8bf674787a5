package se.framsteg.news.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a reading hands on, kept for a test to look at. */
final class Taken implements ArchiveSink {
    final List<ArchiveEntry> entries = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    final List<String> pictured = new ArrayList<>();
    ArchiveReading reading = new ArchiveReading.Refused(ArchiveRefusal.EMPTY);

    static Taken from(String text) {
        return from(text.getBytes(StandardCharsets.UTF_8));
    }

    static Taken from(byte[] file) {
        var taken = new Taken();
        try {
            taken.reading = ArchiveFile.read(new ByteArrayInputStream(file), taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    static Taken pasted(String list) {
        var taken = new Taken();
        taken.reading = Listing.read(list, taken);
        return taken;
    }

    /** A zip of names and contents, in turn. */
    static byte[] zip(String... files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < files.length; n += 2) {
                zip.putNextEntry(new ZipEntry(files[n]));
                zip.write(files[n + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    ArchiveEntry only() {
        if (entries.size() != 1) {
            throw new IllegalStateException(entries.size() + " texts, and " + reading);
        }
        return entries.getFirst();
    }

    List<String> said() {
        return entries.stream()
                .flatMap(entry -> entry.notes().stream())
                .map(note -> note.what().name())
                .toList();
    }

    @Override
    public void entry(ArchiveEntry entry) {
        entries.add(entry);
    }

    @Override
    public void left(String what, Left why) {
        left.add(why + " " + what);
    }

    @Override
    public void pictured(String key, String picture, String alt) {
        pictured.add(key + " " + picture + " " + alt);
    }

    @Override
    public void file(String path, byte[] bytes) {
        files.add(path + " " + bytes.length);
    }
}
