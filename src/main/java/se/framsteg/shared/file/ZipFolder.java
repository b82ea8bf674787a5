package se.framsteg.shared.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * A zip in memory. Only its directory is read at first; a file in it is unpacked when somebody asks for it, and never to more than
 * the {@link Bounds} or its own entry allow. What nobody asks for costs nothing, whatever it would unpack to.
 */
public final class ZipFolder {
    /** The message of a {@link Swollen} that is about how many files there are. */
    public static final String ENTRIES = "entries";

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int SHORT = 1_000_000;
    /** Older programs under Windows write names in the code page of DOS. */
    private static final Charset DOS =
            Charset.isSupported("IBM850") ? Charset.forName("IBM850") : Charset.forName("windows-1252");

    private final ByteBuffer file;
    private final Bounds bounds;
    private final List<Entry> entries;
    private long unpacked;

    /** A file in the zip, as the directory describes it. */
    public record Entry(String name, long size, long packed, int method, boolean locked, int at) {
        public boolean folder() {
            return name.endsWith("/");
        }
    }

    private ZipFolder(ByteBuffer file, Bounds bounds) throws IOException {
        this.file = file;
        this.bounds = bounds;
        this.entries = directory();
    }

    public static boolean begins(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Reads the directory. */
    public static ZipFolder of(byte[] file, Bounds bounds) throws IOException {
        try {
            return new ZipFolder(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), bounds);
        } catch (IndexOutOfBoundsException cut) {
            throw new ZipException("The directory leads outside the file");
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> entry(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What all files say that they unpack to. */
    public long size() {
        return entries.stream().mapToLong(Entry::size).sum();
    }

    /** The content of a file, unpacked while it is read. */
    public InputStream open(Entry entry) throws IOException {
        if (entry.size() > bounds.each()
                || entry.size() > SHORT && entry.size() > bounds.ratio() * Math.max(1, entry.packed())) {
            throw new Swollen(entry.name());
        }
        if (entry.locked() || entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED) {
            throw new ZipException("Packed in a way that is not read here");
        }
        try {
            return new Content(entry);
        } catch (IndexOutOfBoundsException cut) {
            throw new ZipException("A file lies outside the zip");
        }
    }

    public byte[] read(Entry entry) throws IOException {
        try (var content = open(entry)) {
            return content.readAllBytes();
        }
    }

    /**
     * The same files in a zip of our own, for libraries that unpack by themselves: what they find is what was counted here, also
     * when the directory and the files of the original tell different stories.
     */
    public byte[] repacked(Predicate<Entry> wanted) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                if (!entry.folder() && wanted.test(entry)) {
                    zip.putNextEntry(new ZipEntry(entry.name()));
                    try (var content = open(entry)) {
                        content.transferTo(zip);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private List<Entry> directory() throws IOException {
        var end = end();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        int at = file.getInt(end + 16);
        if (count > bounds.entries()) {
            throw new Swollen(ENTRIES);
        }
        var found = new ArrayList<Entry>();
        for (int n = 0; n < count; n++) {
            if (at < 0 || file.getInt(at) != ENTRY) {
                throw new ZipException("The directory is damaged");
            }
            int flags = Short.toUnsignedInt(file.getShort(at + 8));
            int name = Short.toUnsignedInt(file.getShort(at + 28));
            found.add(new Entry(
                    name(at + 46, name),
                    Integer.toUnsignedLong(file.getInt(at + 24)),
                    Integer.toUnsignedLong(file.getInt(at + 20)),
                    Short.toUnsignedInt(file.getShort(at + 10)),
                    (flags & 1) != 0,
                    file.getInt(at + 42)));
            at += 46 + name + Short.toUnsignedInt(file.getShort(at + 30)) + Short.toUnsignedInt(file.getShort(at + 32));
        }
        return List.copyOf(found);
    }

    /** The last thing in a zip says where its directory is; a remark of at most 65 535 bytes may follow. */
    private int end() throws IOException {
        int last = file.limit() - 22;
        for (int at = last; at >= Math.max(0, last - 65_535); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("No directory: the file is cut off or no zip");
    }

    private String name(int at, int length) {
        var bytes = new byte[length];
        file.get(at, bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, DOS);
        }
    }

    /** Ends with its file, never gives more than the entry promised, and counts what all files gave together. */
    private final class Content extends FilterInputStream {
        private final Inflater inflater = new Inflater(true);
        private final long promised;
        private long given;

        Content(Entry entry) throws IOException {
            super(InputStream.nullInputStream());
            promised = entry.size();
            if (file.getInt(entry.at()) != LOCAL) {
                throw new ZipException("A file lies elsewhere than the directory says");
            }
            int from = entry.at()
                    + 30
                    + Short.toUnsignedInt(file.getShort(entry.at() + 26))
                    + Short.toUnsignedInt(file.getShort(entry.at() + 28));
            if (from < 0 || from + entry.packed() > file.limit()) {
                throw new ZipException("A file lies outside the zip");
            }
            var packed = new ByteArrayInputStream(file.array(), from, (int) entry.packed());
            in = entry.method() == ZipEntry.STORED ? packed : new InflaterInputStream(packed, inflater);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            if (some > 0) {
                given += some;
                unpacked += some;
                if (given > promised) {
                    throw new ZipException("A file is longer than the directory says");
                }
                if (unpacked > bounds.all()) {
                    throw new Swollen("all");
                }
            }
            return some;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 8_192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            inflater.end();
            super.close();
        }
    }
}
