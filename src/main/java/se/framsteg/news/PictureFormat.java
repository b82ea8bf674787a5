package se.framsteg.news;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.WebPWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The forms in which pictures leave: WebP for all browsers of today, JPEG for the others and for mail. */
enum PictureFormat {
    WEBP("webp", "image/webp") {
        @Override
        byte[] write(BufferedImage picture, float quality) {
            var how = new WebPWriteParam(Locale.ROOT);
            how.setCompressionType(CompressionType.Lossy);
            how.setCompressionQuality(quality);
            return written(new WebPWriter(new WebPImageWriterSpi()), how, picture);
        }
    },
    JPEG("jpg", "image/jpeg") {
        @Override
        byte[] write(BufferedImage picture, float quality) {
            var how = new JPEGImageWriteParam(Locale.ROOT);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            how.setOptimizeHuffmanTables(true);
            return written(ImageIO.getImageWritersByFormatName("jpeg").next(), how, picture);
        }
    };

    private static final float BEST = 0.84f;
    private static final float LEAST = 0.22f;
    private static final boolean WEBP_WORKS = webpWorks();

    private final String extension;
    private final String mediaType;

    PictureFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether this machine can write it: the library behind WebP is native, and a system may refuse to load it. */
    boolean works() {
        return this == JPEG || WEBP_WORKS;
    }

    abstract byte[] write(BufferedImage picture, float quality);

    /** The best looking file within this many bytes; a picture that is all noise loses detail until it fits. */
    byte[] within(BufferedImage picture, int most) {
        var best = write(picture, BEST);
        if (best.length <= most) {
            return best;
        }
        float low = LEAST;
        float high = BEST;
        var fits = write(picture, low);
        for (int i = 0; i < 4 && fits.length <= most; i++) {
            float middle = (low + high) / 2;
            var tried = write(picture, middle);
            if (tried.length <= most) {
                low = middle;
                fits = tried;
            } else {
                high = middle;
            }
        }
        for (int blur = 2; fits.length > most && blur <= 16; blur *= 2) {
            var plain = Pixels.scaled(picture, picture.getWidth() / blur, picture.getHeight() / blur);
            fits = write(Pixels.scaled(plain, picture.getWidth(), picture.getHeight()), LEAST);
        }
        return fits;
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean webpWorks() {
        try {
            return WEBP.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), BEST).length > 0;
        } catch (LinkageError | RuntimeException e) {
            return false;
        }
    }
}
