package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.framsteg.shared.Language;

/** Puts the library's pictures on cards and in texts, in the widths that readers need. */
@Service
public class Illustrations {
    /** A picture that stands alone in its paragraph, as our own cleaner writes it. */
    private static final Pattern ALONE = Pattern.compile(
            "<p><img src=\"/bilder/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\" alt=\"([^\"]*)\"(?: class=\"decorative\")? /></p>");

    private final Pictures pictures;

    Illustrations(Pictures pictures) {
        this.pictures = pictures;
    }

    public List<PostCard> cards(List<Teaser> posts, Language language) {
        var ids = posts.stream().map(Teaser::picture).filter(Objects::nonNull).toList();
        var views = pictures.views(ids, language);
        return posts.stream()
                .map(post -> new PostCard(post, post.picture() == null ? null : views.get(post.picture())))
                .toList();
    }

    public Optional<PictureView> of(@Nullable UUID picture, Language language) {
        return picture == null ? Optional.empty() : pictures.view(picture, language);
    }

    /** A text with its pictures as figures; one that is not there is left out. */
    public String dressed(String html, Language language) {
        var ids = new ArrayList<UUID>();
        ALONE.matcher(html).results().forEach(hit -> ids.add(UUID.fromString(hit.group(1))));
        if (ids.isEmpty()) {
            return html;
        }
        var views = pictures.views(ids, language);
        return ALONE.matcher(html).replaceAll((MatchResult hit) -> {
            var view = views.get(UUID.fromString(hit.group(1)));
            return view == null ? "" : java.util.regex.Matcher.quoteReplacement(view.figure(hit.group(2)));
        });
    }
}
