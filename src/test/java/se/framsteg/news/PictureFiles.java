package se.framsteg.news;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that people send: good ones, broken ones, and ones that somebody has thought about. */
public final class PictureFiles {
    private PictureFiles() {}

    /** A quiet scene: the left third is coral, so that crops can be told apart. Each seed makes another picture. */
    public static BufferedImage scene(int width, int height, long seed) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xE2EFEB), width, height, new Color(0x0F5B53)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xC8492A));
        pen.fillRect(0, 0, width / 3, height);
        var random = new Random(seed);
        pen.setColor(new Color(0xE9B44C));
        for (int i = 0; i < 5; i++) {
            pen.fillOval(random.nextInt(width), random.nextInt(height), width / 8 + 1, width / 8 + 1);
        }
        pen.dispose();
        return picture;
    }

    /** As heavy as a photograph of grass: no two pixels alike. */
    public static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    public static byte[] file(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height, long seed) {
        return file(scene(width, height, seed), "jpeg");
    }

    /** A JPEG as a phone writes it: held sideways, with the place where it was taken. */
    public static byte[] withPlace(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(120);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put((byte) 'N')
                .put((byte) 0)
                .putShort((short) 0);
        tiff.putInt(0);
        tiff.put("GPS-59.1687-HANINGE".getBytes(StandardCharsets.US_ASCII));
        var exif = new byte[tiff.position()];
        tiff.get(0, exif);
        var file = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        file.put(jpeg, 0, 2);
        file.putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A PNG of 50 000 by 50 000 pixels, as far as its first line says; a few dozen bytes. */
    public static byte[] hugePng() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(50_000)
                        .putInt(50_000)
                        .put((byte) 8)
                        .array());
        chunk(file, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** A PNG that moves. */
    public static byte[] movingPng() {
        var still = file(scene(400, 300, 3), "png");
        var file = new ByteArrayOutputStream();
        file.write(still, 0, 33);
        chunk(file, "acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array());
        file.write(still, 33, still.length - 33);
        return file.toByteArray();
    }

    /** Two pictures in one GIF. */
    public static byte[] movingGif() {
        var still = file(scene(400, 300, 4), "gif");
        int begin = 13 + 3 * (2 << (still[10] & 7));
        var file = new ByteArrayOutputStream();
        file.write(still, 0, still.length - 1);
        file.write(still, begin, still.length - begin);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    public static byte[] cut(byte[] file, int length) {
        return java.util.Arrays.copyOf(file, length);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
