package se.framsteg.news.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.framsteg.news.NewsScopes.NewsScope;
import se.framsteg.news.Picture;
import se.framsteg.news.PictureView;
import se.framsteg.news.Pictures;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The library: what there is, and the form that takes one more. */
record LibraryPage(
        List<NewsScope> scopes,
        @Nullable UUID scope,
        String words,
        int page,
        List<Picture> found,
        Map<UUID, PictureView> views,
        @Nullable String back,
        PictureForm form,
        FieldErrors errors) {

    List<Picture> pictures() {
        return found.size() > Pictures.PAGE ? found.subList(0, Pictures.PAGE) : found;
    }

    boolean more() {
        return found.size() > Pictures.PAGE;
    }

    Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        scopes.forEach(one -> options.put(one.id().toString(), one.name()));
        return options;
    }

    String chosen() {
        return scope == null ? scopes.isEmpty() ? "" : scopes.getFirst().id().toString() : scope.toString();
    }

    /** This list with another page, keeping what was asked for. */
    String turned(Frame frame, int to) {
        var address = UriComponentsBuilder.fromPath(frame.link("/arbete/bilder"));
        if (!words.isEmpty()) {
            address.queryParam("q", words);
        }
        if (back != null) {
            address.queryParam("till", back);
        }
        return address.queryParam("sida", to).encode().toUriString();
    }

    String one(Frame frame, Picture picture) {
        var address = UriComponentsBuilder.fromPath(frame.link("/arbete/bilder/" + picture.id()));
        return (back == null ? address : address.queryParam("till", back))
                .encode()
                .toUriString();
    }

    /** Back to the text with this picture chosen; nothing is changed until the text is saved. */
    String use(Frame frame, Picture picture) {
        return frame.link(back == null ? "/arbete" : back + "?bild=" + picture.id());
    }
}
