package se.framsteg.shared.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text. Files say nothing about their encoding: the mark at the start decides, then what UTF-8 accepts, then Windows. */
public final class Decoded {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoded() {}

    /** Null when the bytes are no text at all. */
    public static @Nullable String text(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        var zeros = 0;
        var oddZeros = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros++;
                oddZeros += i % 2;
            }
        }
        if (zeros > bytes.length / 4) {
            return new String(bytes, oddZeros > zeros / 2 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (zeros > 0) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    public static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
