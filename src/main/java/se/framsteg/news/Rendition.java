package se.framsteg.news;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A picture in one width and one format, ready to be sent. */
record Rendition(String name, PictureFormat format, int width, int height, byte[] bytes) {
    /** JPEG needs more bytes for the same look. */
    private static final double JPEG_ALLOWANCE = 1.7;

    /** The whole picture in every width that it is wide enough for, and at least in one. */
    static List<Rendition> whole(BufferedImage master, PictureSettings settings) {
        var all = new ArrayList<Rendition>();
        settings.weights().forEach((width, most) -> {
            if (width <= master.getWidth() || all.isEmpty()) {
                int fits = Math.min(width, master.getWidth());
                var picture = Pixels.scaled(master, fits, Math.max(1, fits * master.getHeight() / master.getWidth()));
                add(all, String.valueOf(width), picture, most);
            }
        });
        return all;
    }

    /** The card's crop; {@code cut} tells crops around different points apart. */
    static List<Rendition> card(BufferedImage master, int focusX, int focusY, int cut, PictureSettings settings) {
        var crop = Pixels.card(master, focusX, focusY);
        var all = new ArrayList<Rendition>();
        settings.cardWeights().forEach((width, most) -> {
            if (width <= crop.getWidth() || all.isEmpty()) {
                add(all, "k" + width + "-" + cut, Pixels.scaled(crop, width, width * 9 / 16), most);
            }
        });
        return all;
    }

    private static void add(List<Rendition> all, String name, BufferedImage picture, int most) {
        for (var format : PictureFormat.values()) {
            if (format.works()) {
                int budget = format == PictureFormat.JPEG ? (int) (most * JPEG_ALLOWANCE) : most;
                all.add(new Rendition(
                        name, format, picture.getWidth(), picture.getHeight(), format.within(picture, budget)));
            }
        }
    }
}
