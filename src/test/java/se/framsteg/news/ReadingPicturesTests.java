package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a picture, judged by its content; what is kept of it; and how heavy it may leave. */
class ReadingPicturesTests {
    private static final PictureSettings SETTINGS =
            new PictureSettings(15_000_000, 50_000_000, 12_000, 240, 2560, Map.of(), Map.of());

    private final PictureReading reading = new PictureReading(SETTINGS);

    static Stream<Arguments> refused() {
        var jpeg = PictureFiles.jpeg(800, 600, 1);
        var png = PictureFiles.file(PictureFiles.scene(800, 600, 1), "png");
        var webp = PictureFormat.WEBP.write(PictureFiles.scene(800, 600, 1), 0.8f);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='600'><script>alert(1)</script></svg>";
        return Stream.of(
                Arguments.of("nothing", new byte[0], PictureRefusal.EMPTY),
                Arguments.of("an SVG, whatever it is named", PictureFiles.text(svg), PictureRefusal.SVG),
                Arguments.of(
                        "an SVG behind a declaration",
                        PictureFiles.text("\ufeff<?xml version='1.0'?><!DOCTYPE svg>" + svg),
                        PictureRefusal.SVG),
                Arguments.of("a page", PictureFiles.text("<!doctype html><p>Hej"), PictureRefusal.UNKNOWN),
                Arguments.of("a PDF", PictureFiles.text("%PDF-1.7 …"), PictureRefusal.UNKNOWN),
                Arguments.of("a program", PictureFiles.text("MZ\u0090 This program"), PictureRefusal.UNKNOWN),
                Arguments.of("a zip", PictureFiles.text("PK\u0003\u0004"), PictureRefusal.UNKNOWN),
                Arguments.of(
                        "a phone's HEIC", PictureFiles.text("\0\0\0\u0018ftypheic\0\0\0\0mif1"), PictureRefusal.HEIC),
                Arguments.of("only a JPEG's first bytes", PictureFiles.cut(jpeg, 3), PictureRefusal.DAMAGED),
                Arguments.of("half a JPEG", PictureFiles.cut(jpeg, jpeg.length / 2), PictureRefusal.DAMAGED),
                Arguments.of("a JPEG without its end", PictureFiles.cut(jpeg, jpeg.length - 2), PictureRefusal.DAMAGED),
                Arguments.of("half a PNG", PictureFiles.cut(png, png.length / 2), PictureRefusal.DAMAGED),
                Arguments.of("half a WebP", PictureFiles.cut(webp, webp.length / 2), PictureRefusal.DAMAGED),
                Arguments.of(
                        "a GIF that stops",
                        PictureFiles.cut(PictureFiles.file(PictureFiles.scene(400, 300, 1), "gif"), 900),
                        PictureRefusal.DAMAGED),
                Arguments.of("50 000 pixels square", PictureFiles.hugePng(), PictureRefusal.TOO_MANY_PIXELS),
                Arguments.of("a moving GIF", PictureFiles.movingGif(), PictureRefusal.MOVING),
                Arguments.of("a moving PNG", PictureFiles.movingPng(), PictureRefusal.MOVING),
                Arguments.of("a stamp", PictureFiles.jpeg(120, 90, 1), PictureRefusal.TOO_SMALL),
                Arguments.of("a thread", PictureFiles.jpeg(900, 12, 1), PictureRefusal.TOO_SMALL),
                Arguments.of(
                        "16 megabytes", PictureFiles.joined(jpeg, new byte[15_000_000]), PictureRefusal.TOO_HEAVY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_no_good_picture_is_refused_with_its_reason(String what, byte[] file, PictureRefusal why) {
        assertThatThrownBy(() -> reading.read(file))
                .isInstanceOfSatisfying(
                        PictureHeader.Refusal.class,
                        refusal -> assertThat(refusal.why).isEqualTo(why));
    }

    @Test
    void a_file_cut_anywhere_is_refused_and_never_anything_worse() {
        for (var format : new String[] {"jpeg", "png", "gif"}) {
            var whole = PictureFiles.file(PictureFiles.scene(300, 200, 9), format);
            for (int length = 1; length < whole.length; length += 1 + whole.length / 150) {
                var part = PictureFiles.cut(whole, length);
                assertThatThrownBy(() -> reading.read(part))
                        .as("%s of %d bytes", format, length)
                        .isInstanceOf(PictureHeader.Refusal.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void a_still_picture_of_the_usual_kinds_is_taken(String format) throws Exception {
        var master = reading.read(PictureFiles.file(PictureFiles.scene(640, 480, 2), format));

        assertThat(master.getWidth()).isEqualTo(640);
        assertThat(master.getHeight()).isEqualTo(480);
    }

    @Test
    void webp_is_taken_and_read_in_java() throws Exception {
        var master = reading.read(PictureFormat.WEBP.write(PictureFiles.scene(640, 480, 2), 0.8f));

        assertThat(reddish(master, 40, 240)).isTrue();
        assertThat(reddish(master, 500, 240)).isFalse();
    }

    @Test
    void a_file_that_is_a_page_as_well_leaves_as_nothing_but_a_picture() throws Exception {
        var both = PictureFiles.joined(
                PictureFiles.jpeg(640, 480, 5), PictureFiles.text("<script>alert('both')</script>PK\u0003\u0004"));

        var renditions = Rendition.whole(reading.read(both), SETTINGS);

        assertThat(renditions)
                .allSatisfy(one -> assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("script")
                        .doesNotContain("PK\u0003"));
    }

    @Test
    void the_place_where_it_was_taken_is_gone_and_it_stands_upright() throws Exception {
        var sideways = PictureFiles.withPlace(PictureFiles.jpeg(800, 600, 6), 6);
        assertThat(new String(sideways, StandardCharsets.ISO_8859_1)).contains("HANINGE");

        var master = reading.read(sideways);

        assertThat(master.getWidth()).isEqualTo(600);
        assertThat(master.getHeight()).isEqualTo(800);
        assertThat(reddish(master, 300, 60)).as("what was left is up").isTrue();
        assertThat(reddish(master, 300, 700)).isFalse();
        for (var one : Rendition.whole(master, SETTINGS)) {
            assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HANINGE")
                    .doesNotContain("Exif");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void however_the_camera_was_held_the_coral_third_is_where_it_was_seen(int orientation) throws Exception {
        var master = reading.read(PictureFiles.withPlace(PictureFiles.jpeg(900, 600, 6), orientation));

        int w = master.getWidth();
        int h = master.getHeight();
        boolean left = reddish(master, w / 20, h / 2);
        boolean right = reddish(master, w - w / 20, h / 2);
        boolean up = reddish(master, w / 2, h / 20);
        boolean down = reddish(master, w / 2, h - h / 20);
        assertThat(new boolean[] {left, right, up, down})
                .isEqualTo(
                        switch (orientation) {
                            case 2, 3 -> new boolean[] {false, true, false, false};
                            case 4 -> new boolean[] {true, false, false, false};
                            case 5, 6 -> new boolean[] {false, false, true, false};
                            default -> new boolean[] {false, false, false, true};
                        });
    }

    @Test
    void a_large_picture_is_read_with_gaps_and_kept_in_a_size_that_is_enough() throws Exception {
        var master = reading.read(PictureFiles.jpeg(8000, 6000, 8));

        assertThat(Math.max(master.getWidth(), master.getHeight())).isEqualTo(2560);
        assertThat(Rendition.whole(master, SETTINGS))
                .extracting(Rendition::width)
                .contains(320, 640, 960, 1280);
    }

    @Test
    void a_picture_is_never_made_larger_than_it_came() {
        assertThat(Rendition.whole(PictureFiles.scene(700, 500, 1), SETTINGS))
                .extracting(Rendition::width)
                .containsOnly(320, 640);
    }

    @Test
    void every_rendition_keeps_its_budget_even_of_noise() throws Exception {
        var noise = PictureFiles.noise(1300, 900);
        SETTINGS.weights()
                .forEach((width, most) -> assertThat(Rendition.whole(noise, SETTINGS))
                        .filteredOn(one -> one.width() == width && one.format() == PictureFormat.WEBP)
                        .singleElement()
                        .satisfies(one -> assertThat(one.bytes().length).isLessThanOrEqualTo(most)));
        assertThat(Rendition.card(noise, 50, 50, 1, SETTINGS))
                .filteredOn(one -> one.width() == 320 && one.format() == PictureFormat.WEBP)
                .singleElement()
                .satisfies(one -> assertThat(3 * one.bytes().length)
                        .as("three cards in a page's first 10 kB")
                        .isLessThanOrEqualTo(10_000));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void both_formats_can_be_written_here_and_read_again(PictureFormat format) throws Exception {
        assertThat(format.works()).isTrue();
        var written = format.within(PictureFiles.scene(320, 200, 1), 20_000);

        assertThat(PictureHeader.read(written).width()).isEqualTo(320);
    }

    @Test
    void a_card_is_cut_around_what_matters() throws Exception {
        var scene = PictureFiles.scene(1600, 400, 11);

        assertThat(reddish(card(scene, 0), 20, 90)).isTrue();
        assertThat(reddish(card(scene, 100), 20, 90)).isFalse();
        assertThat(card(scene, 50).getHeight()).isEqualTo(180);
    }

    private static BufferedImage card(BufferedImage scene, int focusX) throws Exception {
        var jpeg = Rendition.card(scene, focusX, 50, 1, SETTINGS).stream()
                .filter(one -> one.format() == PictureFormat.JPEG && one.width() == 320)
                .findFirst()
                .orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(jpeg.bytes()));
    }

    private static boolean reddish(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 90 && colour.getGreen() < 110;
    }
}
