package se.framsteg.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A sheet of 1280 by 720 and the few shapes that the demonstration's illustrations are made of, in the theme's colours. */
final class Drawing {
    static final Color PINE = new Color(0x0F5B53);
    static final Color DEEP = new Color(0x0A3F3A);
    static final Color SOFT = new Color(0xE2EFEB);
    static final Color MINT = new Color(0xA9CBC4);
    static final Color SUN = new Color(0xE9B44C);
    static final Color PALE = new Color(0xFCF3DC);
    static final Color CORAL = new Color(0xC8492A);
    static final Color ROSE = new Color(0xF3CDBF);
    static final Color LAKE = new Color(0x2D6A9F);
    static final Color SKY = new Color(0xE3EEF6);
    static final Color PAPER = new Color(0xFBF8F3);
    static final Color SAND = new Color(0xE9DFCD);
    static final Color WOOD = new Color(0xC99A62);
    private static final Color[] SKIN = {
        new Color(0xF1C9A5), new Color(0xC68E63), new Color(0x8A5A3B), new Color(0xE3B08A), new Color(0x6B432B)
    };

    private final BufferedImage sheet = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = sheet.createGraphics();

    Drawing(Color ground) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        box(0, 0, 1280, 720, 0, ground);
    }

    BufferedImage finished() {
        pen.dispose();
        return sheet;
    }

    private Drawing fill(Shape shape, Color colour) {
        pen.setColor(colour);
        pen.fill(shape);
        return this;
    }

    Drawing box(double x, double y, double width, double height, double round, Color colour) {
        return fill(
                round == 0
                        ? new Rectangle2D.Double(x, y, width, height)
                        : new RoundRectangle2D.Double(x, y, width, height, round, round),
                colour);
    }

    /** A disc around its middle. */
    Drawing disc(double x, double y, double radius, Color colour) {
        return fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    Drawing ellipse(double x, double y, double across, double down, Color colour) {
        return fill(new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down), colour);
    }

    Drawing area(Color colour, double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return fill(path, colour);
    }

    Drawing line(Color colour, double thick, double... points) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i + 3 < points.length; i += 2) {
            pen.draw(new Line2D.Double(points[i], points[i + 1], points[i + 2], points[i + 3]));
        }
        return this;
    }

    Drawing ring(double x, double y, double radius, double thick, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thick));
        pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        return this;
    }

    Drawing arc(double x, double y, double radius, double from, double span, double thick, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, from, span, Arc2D.OPEN));
        return this;
    }

    Drawing curve(Color colour, double thick, double... p) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new CubicCurve2D.Double(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]));
        return this;
    }

    /** A wave of land from side to side, its top at {@code y} in the middle. */
    Drawing hill(double y, double swing, Color colour) {
        var path = new Path2D.Double();
        path.moveTo(0, y + swing);
        path.curveTo(320, y - swing, 480, y - swing, 640, y);
        path.curveTo(860, y + swing, 1000, y + swing, 1280, y - swing);
        path.lineTo(1280, 720);
        path.lineTo(0, 720);
        path.closePath();
        return fill(path, colour);
    }

    /** Somebody from the waist up, without a face: {@code x} is the middle, {@code y} the top of the head. */
    Drawing person(double x, double y, double size, int who, Color clothes) {
        var skin = SKIN[Math.floorMod(who, SKIN.length)];
        box(x - size * .12, y + size * .5, size * .24, size * .4, 0, skin);
        var body = new Path2D.Double();
        body.moveTo(x - size * .62, y + size * 1.9);
        body.curveTo(x - size * .6, y + size * .9, x - size * .35, y + size * .78, x, y + size * .78);
        body.curveTo(x + size * .35, y + size * .78, x + size * .6, y + size * .9, x + size * .62, y + size * 1.9);
        body.closePath();
        fill(body, clothes);
        disc(x, y + size * .34, size * .32, skin);
        return hair(x, y, size, who);
    }

    private Drawing hair(double x, double y, double size, int who) {
        var colour =
                switch (Math.floorMod(who, 4)) {
                    case 0 -> new Color(0x5B3A24);
                    case 1 -> new Color(0x22201F);
                    case 2 -> new Color(0xB9B2A6);
                    default -> new Color(0xC98F45);
                };
        var cap = new Arc2D.Double(x - size * .35, y - size * .03, size * .7, size * .74, 10, 160, Arc2D.CHORD);
        fill(cap, colour);
        if (who % 3 == 0) {
            box(x - size * .36, y + size * .26, size * .14, size * .5, size * .1, colour);
            box(x + size * .22, y + size * .26, size * .14, size * .5, size * .1, colour);
        } else if (who % 3 == 1) {
            disc(x, y - size * .04, size * .13, colour);
        }
        return this;
    }

    Drawing tree(double x, double foot, double size, Color crown) {
        box(x - size * .05, foot - size * .5, size * .1, size * .5, 0, WOOD);
        return ellipse(x, foot - size * .8, size * .34, size * .48, crown);
    }

    Drawing spruce(double x, double foot, double size, Color colour) {
        box(x - size * .04, foot - size * .2, size * .08, size * .2, 0, WOOD);
        for (int i = 0; i < 3; i++) {
            double top = foot - size + i * size * .24;
            double half = size * (.17 + i * .07);
            area(colour, x, top, x + half, top + size * .4, x - half, top + size * .4);
        }
        return this;
    }

    Drawing house(double x, double foot, double width, double height, Color wall, Color roof) {
        box(x, foot - height, width, height, 0, wall);
        area(roof, x - width * .08, foot - height, x + width / 2, foot - height * 1.5, x + width * 1.08, foot - height);
        for (int i = 0; i < 2; i++) {
            box(x + width * (.16 + i * .44), foot - height * .76, width * .24, height * .26, 4, PALE);
        }
        return box(x + width * .4, foot - height * .36, width * .2, height * .36, 4, DEEP);
    }

    Drawing cup(double x, double y, double size, Color colour) {
        arc(x + size * .52, y + size * .36, size * .2, -100, 200, size * .1, colour);
        box(x - size / 2, y, size, size * .45, 0, colour);
        ellipse(x, y + size * .45, size / 2, size * .32, colour);
        ellipse(x, y, size / 2, size * .13, new Color(0x6B432B));
        for (int i = -1; i <= 1; i++) {
            curve(
                    new Color(0xD8D2C6),
                    size * .06,
                    x + i * size * .22,
                    y - size * .25,
                    x + i * size * .22 - 14,
                    y - size * .42,
                    x + i * size * .22 + 14,
                    y - size * .55,
                    x + i * size * .22,
                    y - size * .75);
        }
        return this;
    }

    Drawing bubble(double x, double y, double width, double height, boolean tailLeft, Color colour) {
        box(x, y, width, height, height * .5, colour);
        double foot = tailLeft ? x + width * .22 : x + width * .78;
        return area(
                colour,
                foot - 24,
                y + height - 4,
                foot + 24,
                y + height - 4,
                tailLeft ? foot - 30 : foot + 30,
                y + height + 44);
    }

    /** Lines that stand for words. */
    Drawing words(double x, double y, double width, int lines, double gap, Color colour) {
        double[] share = {1, .86, .94, .6};
        for (int i = 0; i < lines; i++) {
            line(colour, gap * .3, x, y + i * gap, x + width * share[i % share.length], y + i * gap);
        }
        return this;
    }

    Drawing steps(double x, double foot, int count, double width, double rise, Color colour) {
        for (int i = 0; i < count; i++) {
            box(x + i * width, foot - (i + 1) * rise, (count - i) * width, rise + 1, 0, colour);
        }
        return this;
    }
}
