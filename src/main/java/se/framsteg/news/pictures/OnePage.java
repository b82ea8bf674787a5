package se.framsteg.news.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Consent;
import se.framsteg.news.Picture;
import se.framsteg.news.PictureView;
import se.framsteg.news.Pictures;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One picture: its words, its focus, where it is used. */
record OnePage(
        Picture picture,
        PictureView view,
        List<Pictures.Use> uses,
        List<Consent> consents,
        PictureForm form,
        FieldErrors errors,
        @Nullable String done,
        @Nullable String back) {
    /** The picture to click in has one width everywhere: a click is told in pixels of what is seen. */
    static final int CLICKED_WIDTH = 256;

    int clickedHeight() {
        return Math.max(1, CLICKED_WIDTH * picture.height() / picture.width());
    }

    String address() {
        return "/arbete/bilder/" + picture.id();
    }

    /** The line that shows it in a text. */
    String line() {
        var alt = picture.facts().decorative() ? "dekorativ" : picture.facts().altSv();
        return "![" + alt.replaceAll("[\\[\\]\\\\]", "") + "](" + picture.address() + ")";
    }

    String use(Frame frame) {
        return frame.link(back == null ? "/arbete" : back + "?bild=" + picture.id());
    }

    String suffix() {
        return back == null ? "" : "?till=" + back;
    }
}
