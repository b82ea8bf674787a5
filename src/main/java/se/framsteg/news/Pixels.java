package se.framsteg.news;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Scaling, turning and cutting; whatever was transparent becomes white, whatever colours it had become sRGB. */
final class Pixels {
    private Pixels() {}

    /** Made smaller by halves, so that every pixel of the original counts in the result. */
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var current = picture;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return current.getWidth() == width
                        && current.getHeight() == height
                        && current.getType() == BufferedImage.TYPE_INT_RGB
                ? current
                : drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var result = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        var pen = pen(result);
        pen.drawImage(picture, 0, 0, result.getWidth(), result.getHeight(), null);
        pen.dispose();
        return result;
    }

    private static Graphics2D pen(BufferedImage on) {
        var pen = on.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, on.getWidth(), on.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return pen;
    }

    /** As it was seen, whichever way the camera was held (EXIF 2.3, tag 0x0112). */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean lying = orientation >= 5;
        var result = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        var pen = result.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return result;
    }

    /** The largest piece of 16 to 9 around the point that matters most. */
    static BufferedImage card(BufferedImage picture, int focusX, int focusY) {
        int width = Math.min(picture.getWidth(), picture.getHeight() * 16 / 9);
        int height = Math.min(picture.getHeight(), Math.round(width * 9f / 16));
        return picture.getSubimage(
                within(picture.getWidth(), width, focusX), within(picture.getHeight(), height, focusY), width, height);
    }

    private static int within(int whole, int piece, int percent) {
        return Math.clamp(Math.round(whole * percent / 100f - piece / 2f), 0, whole - piece);
    }
}
