package se.framsteg.news.pictures;

import org.jspecify.annotations.Nullable;
import se.framsteg.news.Picture;
import se.framsteg.news.PictureFacts;

/** What is typed about a picture. */
record PictureForm(
        @Nullable String altSv,
        @Nullable String altEn,
        @Nullable String decorative,
        @Nullable String captionSv,
        @Nullable String captionEn,
        @Nullable String credit,
        @Nullable String recognisable,
        @Nullable String free) {
    static final PictureForm EMPTY = new PictureForm("", "", null, "", "", "", "0", null);

    /** The number of people stands empty until somebody has said it. */
    static PictureForm of(Picture picture) {
        var facts = picture.facts();
        return new PictureForm(
                facts.altSv(),
                facts.altEn(),
                facts.decorative() ? "true" : null,
                facts.captionSv(),
                facts.captionEn(),
                facts.credit(),
                picture.judged() ? String.valueOf(facts.recognisable()) : "",
                facts.free() ? "true" : null);
    }

    /** Whether the number of people is said, if only as none. */
    boolean saysPeople() {
        return !text(recognisable).isBlank();
    }

    PictureFacts facts() {
        return new PictureFacts(
                decorative != null,
                text(altSv),
                text(altEn),
                text(captionSv),
                text(captionEn),
                text(credit),
                count(),
                free != null);
    }

    private int count() {
        var typed = text(recognisable).strip();
        return typed.isEmpty() ? 0 : typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : -1;
    }

    String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
