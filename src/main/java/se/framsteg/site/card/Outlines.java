package se.framsteg.site.card;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Letters of our own fonts as shapes: drawing them needs no fonts of the machine, of which a bare server has none. */
final class Outlines {
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final TrueTypeFont more;
    private final CmapLookup moreLetters;

    /** @param more asked for letters that the first does not have */
    private Outlines(TrueTypeFont font, TrueTypeFont more) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.more = more;
        this.moreLetters = more.getUnicodeCmapLookup();
    }

    static Outlines of(String name, String more) {
        try {
            return new Outlines(read(name), read(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont read(String name) throws IOException {
        var bytes = new ClassPathResource("pdf/" + name + ".ttf").getContentAsByteArray();
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    /** How wide this is at a size of one. */
    double width(String text, double size) {
        return shape(text, 0, 0, size, new GeneralPath());
    }

    /** The text with its baseline here. */
    GeneralPath shape(String text, double x, double y, double size) {
        var path = new GeneralPath();
        shape(text, x, y, size, path);
        return path;
    }

    private double shape(String text, double x, double y, double size, GeneralPath into) {
        try {
            var at = x;
            for (var letter : text.codePoints().toArray()) {
                var here = letters.getGlyphId(letter) != 0 || moreLetters.getGlyphId(letter) == 0;
                var from = here ? font : more;
                var glyph = (here ? letters : moreLetters).getGlyphId(letter);
                var scale = size / from.getUnitsPerEm();
                var data = from.getGlyph().getGlyph(glyph);
                if (data != null) {
                    into.append(data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
                }
                at += from.getAdvanceWidth(glyph) * scale;
            }
            return at - x;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
