package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code news/pictures/picker} needs to let a writer choose a picture as the form's field {@code picture}.
 *
 * @param back the address that the library leads back to: it gets {@code ?bild=} with the picture chosen there
 */
public record PicturePicker(UUID scope, @Nullable UUID chosen, List<PictureView> pictures, String back) {
    static final int MOST = 8;
}
