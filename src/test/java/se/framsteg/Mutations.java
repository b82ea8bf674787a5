package se.framsteg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.framsteg.shared.file.Bounds;
import se.framsteg.shared.file.ZipFolder;

/** Files that are almost right: a good one with bytes changed, cut, doubled, or filled with what breaks texts. Seeded. */
public final class Mutations {
    /** A hundred files of each kind, a thousand in {@code ./test --long}. */
    public static final int EACH = 100 * Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));

    private static final byte[][] NASTY = {
        {0},
        {(byte) 0xFF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {0x0B, 0x0C, 0x1B},
        "99999999999999999999".getBytes(),
        "-1".getBytes(),
        "<![CDATA[".getBytes(),
        "&#0;&#xD800;&a;".getBytes(),
        "\"\"\"".getBytes(),
        "'; --".getBytes(),
        "../../".getBytes(),
        "a".repeat(3_000).getBytes(),
        "1900-02-30T25:61:61Z".getBytes(),
        {'\r'},
        {'\n'},
        {';', ';'}
    };

    private Mutations() {}

    public static Stream<byte[]> of(byte[] good, long seed) {
        return IntStream.range(0, EACH).mapToObj(n -> mutated(good, new Random(seed * 31 + n)));
    }

    private static byte[] mutated(byte[] good, Random random) {
        boolean zip = good.length > 3 && good[0] == 'P' && good[1] == 'K';
        return zip && random.nextInt(4) > 0 ? inside(good, random) : bytes(good, random);
    }

    /** The files in a zip are mutated, and their names now and then; the zip is sound. */
    private static byte[] inside(byte[] good, Random random) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(bytes)) {
            var from = ZipFolder.of(good, Bounds.OFFICE);
            int n = 0;
            for (var entry : from.entries()) {
                var content = from.read(entry);
                to.putNextEntry(new ZipEntry(
                        random.nextInt(12) == 0 ? n++ + entry.name().repeat(40) : entry.name()));
                to.write(random.nextInt(3) == 0 ? bytes(content, random) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(byte[] good, Random random) {
        var file = good.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(Math.max(1, file.length));
            int to = Math.min(file.length, at + 1 + random.nextInt(40));
            file = switch (random.nextInt(5)) {
                case 0 ->
                    joined(
                            Arrays.copyOf(file, at),
                            NASTY[random.nextInt(NASTY.length)],
                            Arrays.copyOfRange(file, at, file.length));
                case 1 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, to, file.length));
                case 2 -> joined(Arrays.copyOf(file, to), Arrays.copyOfRange(file, at, file.length));
                case 3 -> Arrays.copyOf(file, at);
                default -> {
                    if (at < file.length) {
                        file[at] ^= (byte) (1 << random.nextInt(8));
                    }
                    yield file;
                }
            };
        }
        return file;
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
