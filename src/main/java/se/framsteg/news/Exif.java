package se.framsteg.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is read of what a camera wrote beside the picture: how it was held. All the rest is thrown away. */
final class Exif {
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** @param segment a JPEG's APP1, which may also be something else */
    static int orientation(ByteBuffer segment, int otherwise) {
        if (segment.remaining() < 14) {
            return otherwise;
        }
        var start = new byte[6];
        segment.get(0, start);
        return new String(start, ISO_8859_1).equals("Exif\0\0")
                ? orientationOfTiff(segment.slice(6, segment.remaining() - 6), otherwise)
                : otherwise;
    }

    static int orientationOfTiff(ByteBuffer tiff, int otherwise) {
        if (tiff.remaining() < 8) {
            return otherwise;
        }
        var in = tiff.slice();
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory + 2 > in.capacity()) {
            return otherwise;
        }
        int entries = in.getShort(directory) & 0xffff;
        for (int i = 0; i < entries && directory + 14 + i * 12 <= in.capacity(); i++) {
            int at = directory + 2 + i * 12;
            if ((in.getShort(at) & 0xffff) == ORIENTATION) {
                int held = in.getShort(at + 8) & 0xffff;
                return held >= 1 && held <= 8 ? held : otherwise;
            }
        }
        return otherwise;
    }
}
