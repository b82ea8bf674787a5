package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import se.framsteg.shared.Language;

/**
 * A picture as readers get it: its widths, its crop for cards, and its words in their language.
 *
 * @param alt empty when it is decoration
 * @param altLanguage the language of the words, which may be Swedish where English is missing
 * @param whole widths of the whole picture, rising
 * @param cards widths of the crop of 16 to 9, rising
 * @param formats extensions that exist, the modern one first
 */
public record PictureView(
        UUID id,
        int width,
        int height,
        String alt,
        Language altLanguage,
        String caption,
        String credit,
        List<Size> whole,
        List<Size> cards,
        List<String> formats) {

    /** One width, by the name it has in the address. */
    public record Size(String name, int width, int height) {}

    public boolean modern() {
        return formats.contains("webp");
    }

    /** For the attribute {@code srcset} in an article. */
    public String srcset(String extension) {
        return srcset(whole, extension);
    }

    /** For the attribute {@code srcset} on a card. */
    public String cardSrcset(String extension) {
        return srcset(cards, extension);
    }

    private String srcset(List<Size> sizes, String extension) {
        return sizes.stream()
                .map(size -> address(size, extension) + " " + size.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** What browsers of yesterday, feeds and mails show: JPEG, of a middle size. */
    public String src() {
        return address(middle(whole), "jpg");
    }

    public String cardSrc() {
        return address(middle(cards), "jpg");
    }

    /** The largest crop, for sharing cards. */
    public String shareSrc() {
        return address(cards.getLast(), "jpg");
    }

    private static Size middle(List<Size> sizes) {
        return sizes.get((sizes.size() - 1) / 2);
    }

    private String address(Size size, String extension) {
        return "/bilder/" + id + "/" + size.name() + "." + extension;
    }

    /** Height of the crop at this width, so that nothing moves when it arrives. */
    public static int cardHeight(int width) {
        return width * 9 / 16;
    }

    /** The figure inside an article's text: loaded when it comes near, with its space kept free. */
    public String figure() {
        return figure(HtmlUtils.htmlEscape(alt));
    }

    /** As {@link #figure()}, with the words that a text says it with, escaped already. */
    String figure(String escapedAlt) {
        var text = new StringBuilder("<figure class=\"figure\"><picture>");
        if (modern()) {
            text.append("<source type=\"image/webp\" srcset=\"")
                    .append(srcset("webp"))
                    .append("\" sizes=\"")
                    .append(ARTICLE)
                    .append("\">");
        }
        text.append("<img src=\"")
                .append(src())
                .append("\" srcset=\"")
                .append(srcset("jpg"))
                .append("\" sizes=\"")
                .append(ARTICLE)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" alt=\"")
                .append(escapedAlt)
                .append("\" loading=\"lazy\" decoding=\"async\"></picture>");
        if (!caption.isEmpty() || !credit.isEmpty()) {
            text.append("<figcaption>").append(HtmlUtils.htmlEscape(words())).append("</figcaption>");
        }
        return text.append("</figure>").toString();
    }

    /** Caption and credit in one line. */
    public String words() {
        return caption.isEmpty() || credit.isEmpty() ? caption + credit : caption + " " + credit;
    }

    /** How wide a picture stands in an article. */
    public static final String ARTICLE = "(min-width: 48rem) 44rem, 92vw";

    /** How wide a picture stands on a card in three columns. */
    public static final String CARD = "(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 92vw";
}
