package se.framsteg.site.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.shared.ShareCard;
import se.framsteg.site.colour.BaseColours;
import se.framsteg.site.colour.Palette;
import se.framsteg.site.colour.Role;
import se.framsteg.site.colour.Theme;

/** Text on a sharing card wraps and never leaves the card. */
class WrappedTests {
    private final Outlines bold = Outlines.of("hanken-bold", "hanken-more-bold");
    private final Palette palette = Theme.of(BaseColours.OURS).light();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kort",
                "",
                "Tilltro och tillit i mötet: fördjupning med processhandledning för arbetsmarknadssekreterare och handläggare",
                "Arbetsmarknadsdepartementets rehabiliteringssamordningsförbundskonferensanmälningsformulär",
                "Flaggstångsknoppsputsarförbundsordförandekandidatsintervjufrågeformulärsutformningsanvisningarna",
                "En titel som är så lång att den aldrig kan få plats på kortet, ens med de minsta bokstäverna som vi tillåter, eftersom "
                        + "den fortsätter rad efter rad om samverkan, insatser, möten, resultat, metoder, jämställdhet och tillgänglighet "
                        + "ända tills ingen orkar läsa mer av den"
            })
    void lines_fit_and_nothing_is_lost_but_what_the_ellipsis_says(String text) {
        var wrapped = Wrapped.in(text, 1056, 4, 84, 36, bold::width);

        assertThat(wrapped.lines())
                .hasSizeBetween(1, 4)
                .allSatisfy(line -> assertThat(bold.width(line, wrapped.size())).isLessThanOrEqualTo(1056));
        var joined = String.join(" ", wrapped.lines());
        if (!joined.endsWith("…")) {
            assertThat(joined.replace("- ", "").replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void the_edge_of_a_card_stays_free_of_text() throws IOException {
        var card = new ShareCard(
                "tillfalle",
                new UUID(1, 1),
                "Professionslyft för handläggare i hela länet",
                "Rehabiliteringssamordning och arbetsmarknadsinsatser: fördjupning med processhandledning för alla",
                "fredag 21 mars 2025, 9–16 med lunch · Kommunalhuset i Haninge, sal Utsikten på våning fem",
                "x");
        var picture = read(new CardPainter()
                .paint(
                        card,
                        "Samordningsförbundet Östra Södertörn med ett långt namn",
                        "SÖS",
                        palette,
                        "Medfinansieras av Europeiska unionen"));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        var ground = java.awt.Color.decode(palette.get(Role.DEEP).hex()).getRGB();
        for (int y = 0; y < 520; y++) {
            assertThat(picture.getRGB(40, y)).isEqualTo(ground);
        }
        for (int y = 0; y < 250; y++) {
            assertThat(picture.getRGB(1170, y)).isEqualTo(ground);
        }
    }

    @Test
    void the_emblem_stands_on_white_only_when_the_union_has_paid() throws IOException {
        var card = new ShareCard("nyhet", new UUID(1, 2), "Nyhet", "Öppet hus", "3 mars 2025", "");
        var plain = read(new CardPainter().paint(card, "Förbundet", "", palette, ""));
        var funded =
                read(new CardPainter().paint(card, "Förbundet", "", palette, "Medfinansieras av Europeiska unionen"));

        assertThat(funded.getRGB(600, 625)).isEqualTo(0xffffffff);
        assertThat(plain.getRGB(30, 625))
                .isEqualTo(java.awt.Color.decode(palette.get(Role.DEEP).hex()).getRGB());
        assertThat(reflexBlue(funded)).isTrue();
        assertThat(reflexBlue(plain)).isFalse();
    }

    private static boolean reflexBlue(BufferedImage picture) {
        var blue = picture.getRGB(78, 560) & 0xffffff;
        return (blue & 0xff) > 120 && (blue >> 16) < 40;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
