package se.framsteg.news.archive;

import java.nio.charset.StandardCharsets;

/**
 * What an archive tells about a picture in a file beside it.
 *
 * @param judged whether it tells how many can be recognised
 */
public record PictureWords(
        String alt,
        String altEn,
        String caption,
        String captionEn,
        String credit,
        int recognisable,
        boolean judged,
        boolean decorative) {

    public static PictureWords of(byte[] file) {
        var told = FrontMatter.of(new String(file, StandardCharsets.UTF_8) + "\n");
        var people = told.first("recognisable");
        return new PictureWords(
                told.first("alt"),
                told.first("alt_en"),
                told.first("caption"),
                told.first("caption_en"),
                told.first("credit"),
                people.matches("\\d{1,2}") ? Integer.parseInt(people) : 0,
                people.matches("\\d{1,2}"),
                told.first("decorative").equals("true"));
    }
}
