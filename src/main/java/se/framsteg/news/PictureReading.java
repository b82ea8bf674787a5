package se.framsteg.news;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.stereotype.Component;

/**
 * Turns a file into the upright, bare picture that is kept. Size is judged from the header, large pictures are read with
 * gaps, and one at a time, so that memory stays bounded whatever comes. Decoders are the JDK's and TwelveMonkeys', never
 * native ones of our own choosing: what strangers send is read in Java.
 */
@Component
class PictureReading {
    private static final long READ_AT_MOST = 16_000_000;

    private final PictureSettings settings;
    private final Semaphore one = new Semaphore(1, true);

    PictureReading(PictureSettings settings) {
        this.settings = settings;
    }

    BufferedImage read(byte[] file) throws PictureHeader.Refusal {
        if (file.length > settings.mostBytes()) {
            throw new PictureHeader.Refusal(PictureRefusal.TOO_HEAVY);
        }
        var header = PictureHeader.read(file);
        judge(header);
        one.acquireUninterruptibly();
        try {
            return Pixels.upright(master(decode(file, header)), header.orientation());
        } catch (IOException | RuntimeException e) {
            throw new PictureHeader.Refusal(PictureRefusal.DAMAGED);
        } finally {
            one.release();
        }
    }

    private void judge(PictureHeader header) throws PictureHeader.Refusal {
        if ((long) header.width() * header.height() > settings.mostPixels()
                || Math.max(header.width(), header.height()) > settings.longestSide()) {
            throw new PictureHeader.Refusal(PictureRefusal.TOO_MANY_PIXELS);
        }
        boolean lying = header.orientation() >= 5;
        if ((lying ? header.height() : header.width()) < settings.leastWidth()
                || Math.min(header.width(), header.height()) < 40) {
            throw new PictureHeader.Refusal(PictureRefusal.TOO_SMALL);
        }
    }

    private static BufferedImage decode(byte[] file, PictureHeader header) throws IOException {
        var reader = reader(header.format());
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("The decoder sees another picture than the header promised");
            }
            var how = reader.getDefaultReadParam();
            int gap = gap(header);
            how.setSourceSubsampling(gap, gap, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static int gap(PictureHeader header) {
        double pixels = (double) header.width() * header.height();
        return Math.max(1, (int) Math.ceil(Math.sqrt(pixels / READ_AT_MOST)));
    }

    /** TwelveMonkeys' reader where there is one, for colours of print and files that are a little wrong. */
    private static ImageReader reader(PictureHeader.Format format) throws IOException {
        var readers = new ArrayList<ImageReader>();
        ImageIO.getImageReadersByFormatName(format.name()).forEachRemaining(readers::add);
        return readers.stream()
                .filter(reader -> reader.getClass().getName().startsWith("com.twelvemonkeys."))
                .findFirst()
                .or(() -> readers.stream()
                        .filter(reader -> reader.getClass().getName().startsWith("com.sun."))
                        .findFirst())
                .orElseThrow(() -> new IOException("No decoder for " + format));
    }

    private BufferedImage master(BufferedImage picture) {
        double shrink = Math.min(1, (double) settings.masterSide() / Math.max(picture.getWidth(), picture.getHeight()));
        return Pixels.scaled(picture, Math.max(1, (int) Math.round(picture.getWidth() * shrink)), Math.max(1, (int)
                Math.round(picture.getHeight() * shrink)));
    }
}
