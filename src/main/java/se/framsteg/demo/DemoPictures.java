package se.framsteg.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import se.framsteg.news.PictureAnswer;
import se.framsteg.news.PictureFacts;
import se.framsteg.news.Pictures;

/**
 * Pictures for the demonstration's posts, drawn for it and uploaded as a user would. Asking again for the same picture gives
 * the one that is there.
 */
@Component
public class DemoPictures {
    private final Pictures pictures;

    DemoPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    /** All there are: {@code breakfast-seminar}, {@code theme-day}, … */
    public Set<String> keys() {
        return DemoScenes.ALL.keySet();
    }

    /** What it shows, in Swedish. */
    public String alt(String key) {
        return scene(key).altSv();
    }

    public String altEnglish(String key) {
        return scene(key).altEn();
    }

    /**
     * The picture in the library of this association or project.
     *
     * @param scope whose posts will show it
     */
    public UUID of(String key, UUID scope) {
        var scene = scene(key);
        var facts = PictureFacts.showing(scene.altSv(), scene.altEn(), "Illustration: Framsteg");
        return switch (pictures.upload(
                scope, key + ".png", file(scene.draw().get().finished()), facts)) {
            case PictureAnswer.Kept kept -> {
                if (scene.focusX() != 50 || scene.focusY() != 50) {
                    pictures.focus(kept.picture(), scene.focusX(), scene.focusY());
                }
                yield kept.picture();
            }
            case PictureAnswer.Known known -> known.picture();
            case PictureAnswer.Refused refused -> throw new IllegalStateException(key + ": " + refused.why());
        };
    }

    private static DemoScenes.Scene scene(String key) {
        var scene = DemoScenes.ALL.get(key);
        if (scene == null) {
            throw new IllegalArgumentException("No picture of " + key);
        }
        return scene;
    }

    static byte[] file(BufferedImage drawn) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
