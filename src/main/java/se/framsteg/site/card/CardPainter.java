package se.framsteg.site.card;

import static se.framsteg.shared.ShareCard.HEIGHT;
import static se.framsteg.shared.ShareCard.WIDTH;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.framsteg.shared.ShareCard;
import se.framsteg.site.colour.Palette;
import se.framsteg.site.colour.Role;

/** Draws a card in the colours of its site. Everything is a shape, so that it looks the same on every machine. */
@Component
class CardPainter {
    private static final int EDGE = 72;
    private static final int STRIP = 108;
    private static final double ROOM = WIDTH - 2 * EDGE;
    private static final int LINES = 4;

    private final Outlines bold = Outlines.of("hanken-bold", "hanken-more-bold");
    private final Outlines regular = Outlines.of("hanken-regular", "hanken-more-regular");

    /** The statement of EU support keeps one of the fonts that are allowed for it. */
    private final Outlines statement = Outlines.of("ubuntu-bold", "hanken-bold");

    private final BufferedImage emblem = emblem();

    /**
     * @param support the statement that stands beside the emblem, or empty when the EU has not paid
     */
    byte[] paint(ShareCard card, String site, String initials, Palette palette, String support) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            var bottom = support.isEmpty() ? HEIGHT : HEIGHT - STRIP;
            pen.setColor(colour(palette, Role.DEEP));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            stairs(pen, palette, bottom);
            head(pen, site, initials, palette);
            words(pen, card, palette, bottom);
            if (!support.isEmpty()) {
                support(pen, support);
            }
        } finally {
            pen.dispose();
        }
        return png(picture);
    }

    /** The recurring picture: steps that rise to the right. */
    private static void stairs(Graphics2D pen, Palette palette, int bottom) {
        pen.setColor(colour(palette, Role.DEEP_STEP));
        for (int step = 0; step < 5; step++) {
            var height = 34 + step * 46;
            pen.fillRect(WIDTH - (5 - step) * 96, bottom - height, 96, height);
        }
    }

    private void head(Graphics2D pen, String site, String initials, Palette palette) {
        pen.setColor(colour(palette, Role.MARK));
        pen.fill(new RoundRectangle2D.Double(EDGE, 56, 68, 68, 16, 16));
        pen.setColor(colour(palette, Role.SUN));
        if (initials.isEmpty()) {
            var rise = new Path2D.Double();
            rise.moveTo(EDGE + 14, 106);
            for (int step = 0; step < 3; step++) {
                rise.lineTo(EDGE + 26 + step * 12, 106 - step * 10);
                rise.lineTo(EDGE + 26 + step * 12, 96 - step * 10);
            }
            pen.setStroke(new BasicStroke(6.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(rise);
        } else {
            var size = initials.length() < 3 ? 32 : 26;
            pen.fill(bold.shape(initials, EDGE + 34 - bold.width(initials, size) / 2, 90 + size * 0.35, size));
        }
        var name = Wrapped.in(site, ROOM - 92, 1, 34, 22, bold::width);
        pen.setColor(colour(palette, Role.ON_DEEP));
        pen.fill(bold.shape(name.lines().getFirst(), EDGE + 92, 90 + name.size() * 0.36, name.size()));
    }

    private void words(Graphics2D pen, ShareCard card, Palette palette, int bottom) {
        var y = 196.0;
        if (!card.eyebrow().isBlank()) {
            pen.setColor(colour(palette, Role.SUN));
            pen.fill(bold.shape(
                    Wrapped.in(card.eyebrow(), ROOM, 1, 28, 20, bold::width)
                            .lines()
                            .getFirst(),
                    EDGE,
                    y,
                    28));
            y += 24;
        }
        var below = card.line().isBlank() ? 40 : 96;
        var title = title(card.title(), bottom - below - y);
        pen.setColor(colour(palette, Role.ON_DEEP));
        for (var line : title.lines()) {
            y += title.size() * 1.12;
            pen.fill(bold.shape(line, EDGE, y, title.size()));
        }
        if (!card.line().isBlank()) {
            var line = Wrapped.in(card.line(), ROOM, 1, 34, 24, regular::width);
            pen.setColor(colour(palette, Role.ON_DEEP));
            pen.fill(regular.shape(line.lines().getFirst(), EDGE, bottom - 48, line.size()));
        }
    }

    /** As large as its lines fit between what stands above and below. */
    private Wrapped title(String text, double height) {
        for (var largest = 84.0; ; largest -= 4) {
            var title = Wrapped.in(text, ROOM, LINES, largest, 36, bold::width);
            if (largest <= 40 || title.lines().size() * title.size() * 1.12 <= height) {
                return title;
            }
        }
    }

    /** White ground, the emblem untouched with the words to its right in black, at its own height apart from all else. */
    private void support(Graphics2D pen, String text) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, HEIGHT - STRIP, WIDTH, STRIP);
        var height = 68;
        var width = height * 3 / 2;
        pen.drawImage(emblem, EDGE, HEIGHT - STRIP + 20, width, height, null);
        var line = Wrapped.in(text, ROOM - width - 28, 1, 36, 24, statement::width);
        pen.setColor(Color.BLACK);
        pen.fill(statement.shape(
                line.lines().getFirst(), EDGE + width + 28, HEIGHT - STRIP / 2.0 + line.size() * 0.35, line.size()));
    }

    private static Color colour(Palette palette, Role role) {
        return Color.decode(palette.get(role).hex());
    }

    private static BufferedImage emblem() {
        try (var in = new ClassPathResource("pdf/eu.png").getInputStream()) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
