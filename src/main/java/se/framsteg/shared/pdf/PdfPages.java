package se.framsteg.shared.pdf;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes papers from templates that call {@code shared/pdf.jte}: PDF/A-3 for the archive, tagged for screen readers, fonts
 * inside. Nothing is fetched: the only pictures are our own, as {@code picture:eu.png}, and {@code data:} addresses.
 */
@Component
public class PdfPages {
    private static final String PICTURE = "picture:";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.framsteg");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Map<String, byte[]> files = Map.of(
            "hanken-regular.ttf", read("hanken-regular.ttf"),
            "hanken-bold.ttf", read("hanken-bold.ttf"),
            "hanken-more-regular.ttf", read("hanken-more-regular.ttf"),
            "hanken-more-bold.ttf", read("hanken-more-bold.ttf"),
            "ubuntu-bold.ttf", read("ubuntu-bold.ttf"),
            "eu.png", read("eu.png"),
            "mark.png", read("mark.png"));

    /** The paper of a template such as {@code course/list/paper}, filled with these parameters. */
    public byte[] of(String template, Map<String, Object> parameters) {
        var html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        return of(html.toString());
    }

    /** The paper of a whole page of HTML, styled in CSS 2.1 with page rules. */
    public byte[] of(String html) {
        var paper = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Framsteg")
                .useUriResolver((base, address) -> ours(address) ? address : null)
                .useExternalResourceAccessControl((address, type) -> ours(address), RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((address, type) -> ours(address), RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(Picture::new, "picture")
                .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null)
                .toStream(paper);
        font(builder, "Hanken", "hanken-regular.ttf", 400);
        font(builder, "Hanken", "hanken-bold.ttf", 700);
        font(builder, "Hanken More", "hanken-more-regular.ttf", 400);
        font(builder, "Hanken More", "hanken-more-bold.ttf", 700);
        font(builder, "Ubuntu", "ubuntu-bold.ttf", 700);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper.toByteArray();
    }

    private void font(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(files.get(file)), family, weight, FontStyle.NORMAL, true);
    }

    private static boolean ours(String address) {
        return address.startsWith(PICTURE) || address.startsWith("data:image/");
    }

    private static byte[] read(String name) {
        try (var content = new ClassPathResource("pdf/" + name).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of our own pictures, by its name. */
    private final class Picture implements FSStream {
        private final byte[] content;

        Picture(String address) {
            this.content = files.getOrDefault(address.substring(PICTURE.length()), new byte[0]);
        }

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
