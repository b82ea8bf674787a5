package se.framsteg.news;

import java.util.Locale;
import se.framsteg.shared.FieldErrors;

/**
 * What is told about a picture.
 *
 * @param decorative it says nothing that the text does not say: readers who do not see it are not stopped by it
 * @param altSv what it shows, for those who do not see it
 * @param credit who drew or photographed it
 * @param recognisable how many people can be recognised; each has to have consented
 * @param free shown also where no post uses it
 */
public record PictureFacts(
        boolean decorative,
        String altSv,
        String altEn,
        String captionSv,
        String captionEn,
        String credit,
        int recognisable,
        boolean free) {
    public static final PictureFacts NOTHING = new PictureFacts(false, "", "", "", "", "", 0, false);

    public PictureFacts {
        altSv = line(altSv);
        altEn = line(altEn);
        captionSv = line(captionSv);
        captionEn = line(captionEn);
        credit = line(credit);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A drawing or photograph without people who can be recognised. */
    public static PictureFacts showing(String altSv, String altEn, String credit) {
        return new PictureFacts(false, altSv, altEn, "", "", credit, 0, false);
    }

    public PictureFacts captioned(String sv, String en) {
        return new PictureFacts(decorative, altSv, altEn, sv, en, credit, recognisable, free);
    }

    public PictureFacts withPeople(int recognisable) {
        return new PictureFacts(decorative, altSv, altEn, captionSv, captionEn, credit, recognisable, free);
    }

    public PictureFacts freely(boolean free) {
        return new PictureFacts(decorative, altSv, altEn, captionSv, captionEn, credit, recognisable, free);
    }

    /** What has to be mended before it is kept. A file's name is no description, nor is the word picture alone. */
    public FieldErrors judged() {
        var errors = FieldErrors.none();
        if (decorative && !(altSv.isEmpty() && altEn.isEmpty())) {
            errors.add("decorative", "news.picture.error.decorative");
        }
        if (!decorative && altSv.isEmpty()) {
            errors.add("altSv", "news.picture.error.alt");
        }
        judgeAlt(errors, "altSv", altSv);
        judgeAlt(errors, "altEn", altEn);
        tooLong(errors, "captionSv", captionSv, 400);
        tooLong(errors, "captionEn", captionEn, 400);
        tooLong(errors, "credit", credit, 200);
        if (recognisable < 0 || recognisable > 99) {
            errors.add("recognisable", "news.picture.error.recognisable");
        }
        return errors;
    }

    private static void judgeAlt(FieldErrors errors, String field, String alt) {
        var plain = alt.toLowerCase(Locale.ROOT);
        if (plain.matches(".*\\.(jpe?g|png|gif|webp|heic)")
                || plain.matches("(img|dsc|image|bild|foto|photo)[ _-]?\\d*")) {
            errors.add(field, "news.picture.error.alt_name");
        }
        tooLong(errors, field, alt, 400);
    }

    private static void tooLong(FieldErrors errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(field, "news.picture.error.long", most);
        }
    }
}
