package se.framsteg.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file say about it, read without decoding a pixel. The name and the type that a browser sends
 * count for nothing.
 *
 * @param orientation how the camera was held, 1 to 8 as in EXIF
 */
record PictureHeader(Format format, int width, int height, int orientation) {
    enum Format {
        JPEG,
        PNG,
        GIF,
        WEBP
    }

    /** Thrown while reading; {@link #read} gives it to the caller as the reason. */
    static final class Refusal extends Exception {
        final PictureRefusal why;

        Refusal(PictureRefusal why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    private static final Set<String> HEIF = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    static PictureHeader read(byte[] file) throws Refusal {
        if (file.length == 0) {
            throw new Refusal(PictureRefusal.EMPTY);
        }
        var start = new String(file, 0, Math.min(file.length, 1024), ISO_8859_1);
        try {
            if (start.startsWith("\u00ff\u00d8\u00ff")) {
                return jpeg(ByteBuffer.wrap(file));
            }
            if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
                return png(ByteBuffer.wrap(file));
            }
            if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
                return gif(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
            }
            if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
                return webp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refusal(PictureRefusal.DAMAGED);
        }
        if (start.startsWith("ftyp", 4) && HEIF.contains(start.substring(8, Math.min(12, start.length())))) {
            throw new Refusal(PictureRefusal.HEIC);
        }
        throw new Refusal(looksLikeSvg(start) ? PictureRefusal.SVG : PictureRefusal.UNKNOWN);
    }

    private static boolean looksLikeSvg(String start) {
        var text = start.toLowerCase(Locale.ROOT);
        return text.contains("<svg") || text.startsWith("\u001f\u008b");
    }

    /** Walks the segments up to the picture's data; a file that was cut off has no end marker after it. */
    private static PictureHeader jpeg(ByteBuffer in) throws Refusal {
        int width = 0;
        int height = 0;
        int orientation = 1;
        in.position(2);
        while (true) {
            int marker = in.get() & 0xff;
            if (marker != 0xff) {
                throw new Refusal(PictureRefusal.DAMAGED);
            }
            while (marker == 0xff) {
                marker = in.get() & 0xff;
            }
            int length = in.getShort() & 0xffff;
            int next = in.position() + length - 2;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                in.get();
                height = in.getShort() & 0xffff;
                width = in.getShort() & 0xffff;
            } else if (marker == 0xe1 && length > 8) {
                orientation = Exif.orientation(in.slice(in.position(), length - 2), orientation);
            } else if (marker == 0xda) {
                return of(Format.JPEG, width, height, orientation, endsAfter(in.array(), next));
            }
            in.position(next);
        }
    }

    private static boolean endsAfter(byte[] file, int from) {
        for (int i = from; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static PictureHeader png(ByteBuffer in) throws Refusal {
        in.position(8);
        int width = 0;
        int height = 0;
        int orientation = 1;
        while (true) {
            int length = in.getInt();
            var type = text(in, 4);
            if (length < 0) {
                throw new Refusal(PictureRefusal.DAMAGED);
            }
            int next = in.position() + length + 4;
            switch (type) {
                case "IHDR" -> {
                    width = in.getInt();
                    height = in.getInt();
                }
                case "acTL" -> throw new Refusal(PictureRefusal.MOVING);
                case "eXIf" -> orientation = Exif.orientationOfTiff(in.slice(in.position(), length), orientation);
                case "IEND" -> {
                    return of(Format.PNG, width, height, orientation, true);
                }
                default -> {}
            }
            in.position(next);
        }
    }

    /** Walks the blocks; a second picture in the file means that it moves. */
    private static PictureHeader gif(ByteBuffer in) throws Refusal {
        in.position(6);
        int width = in.getShort() & 0xffff;
        int height = in.getShort() & 0xffff;
        int flags = in.get();
        in.position(13 + table(flags));
        int pictures = 0;
        while (true) {
            int block = in.get() & 0xff;
            if (block == 0x3b) {
                return of(Format.GIF, width, height, 1, pictures == 1);
            }
            if (block == 0x21) {
                in.get();
            } else if (block == 0x2c && ++pictures == 1) {
                in.position(in.position() + 8);
                int local = in.get();
                in.position(in.position() + table(local) + 1);
            } else {
                throw new Refusal(block == 0x2c ? PictureRefusal.MOVING : PictureRefusal.DAMAGED);
            }
            for (int size = in.get() & 0xff; size > 0; size = in.get() & 0xff) {
                in.position(in.position() + size);
            }
        }
    }

    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static PictureHeader webp(ByteBuffer in) throws Refusal {
        long stated = (in.getInt(4) & 0xffffffffL) + 8;
        in.position(12);
        PictureHeader found = null;
        int orientation = 1;
        while (in.remaining() >= 8) {
            var type = text(in, 4);
            int length = in.getInt();
            int begin = in.position();
            if (type.equals("ANIM") || type.equals("ANMF")) {
                throw new Refusal(PictureRefusal.MOVING);
            }
            if (found == null && type.startsWith("VP8")) {
                found = frame(in, type, stated <= in.capacity());
            }
            if (type.equals("EXIF") && length > 0) {
                orientation = Exif.orientationOfTiff(in.slice(begin, Math.min(length, in.capacity() - begin)), 1);
            }
            long next = begin + (length & 0xffffffffL) + (length & 1);
            if (next > in.capacity()) {
                break;
            }
            in.position((int) next);
        }
        if (found == null) {
            throw new Refusal(PictureRefusal.DAMAGED);
        }
        return new PictureHeader(Format.WEBP, found.width, found.height, orientation);
    }

    private static @Nullable PictureHeader frame(ByteBuffer in, String type, boolean whole) throws Refusal {
        int at = in.position();
        return switch (type) {
            case "VP8X" -> of(Format.WEBP, 1 + three(in, at + 4), 1 + three(in, at + 7), 1, whole);
            case "VP8 " -> of(Format.WEBP, in.getShort(at + 6) & 0x3fff, in.getShort(at + 8) & 0x3fff, 1, whole);
            case "VP8L" -> {
                int bits = in.getInt(at + 1);
                yield of(Format.WEBP, 1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff), 1, whole);
            }
            default -> null;
        };
    }

    private static int three(ByteBuffer in, int at) {
        return (in.get(at) & 0xff) | (in.get(at + 1) & 0xff) << 8 | (in.get(at + 2) & 0xff) << 16;
    }

    private static String text(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, ISO_8859_1);
    }

    private static PictureHeader of(Format format, int width, int height, int orientation, boolean whole)
            throws Refusal {
        if (!whole || width <= 0 || height <= 0) {
            throw new Refusal(PictureRefusal.DAMAGED);
        }
        return new PictureHeader(format, width, height, orientation);
    }
}
