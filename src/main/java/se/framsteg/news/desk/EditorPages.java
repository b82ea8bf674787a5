package se.framsteg.news.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.news.Illustrations;
import se.framsteg.news.Post;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.Text;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;
import se.framsteg.shared.ReadingEase;

/** Gathers what the editor shows. */
@Component
class EditorPages {
    private final Posts posts;
    private final Previews previews;
    private final Illustrations illustrations;
    private final BusinessClock clock;

    EditorPages(Posts posts, Previews previews, Illustrations illustrations, BusinessClock clock) {
        this.posts = posts;
        this.previews = previews;
        this.illustrations = illustrations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public EditorPage saved(UUID id, TextLanguage language, String done, @Nullable String doorAddress) {
        var text = posts.text(id, language);
        return page(
                id,
                language,
                text.map(Text::wording).orElse(Wording.NOTHING),
                text.map(Text::version).orElse(0),
                FieldErrors.none(),
                done,
                doorAddress,
                null);
    }

    @Transactional(readOnly = true)
    public EditorPage typed(UUID id, TextLanguage language, TextForm form, FieldErrors errors) {
        return page(id, language, form.wording(), form.from(), errors, "", null, form);
    }

    private EditorPage page(
            UUID id,
            TextLanguage language,
            Wording wording,
            int version,
            FieldErrors errors,
            String done,
            @Nullable String doorAddress,
            @Nullable TextForm typed) {
        var post = posts.get(id);
        var texts = posts.texts(id);
        var seen = previews.seen(id, post.facts(), language, wording, clock.now());
        return new EditorPage(
                post,
                language,
                texts.stream().map(Text::language).toList(),
                posts.editions(id),
                wording,
                version,
                texts.stream()
                        .filter(text -> text.language() == language)
                        .map(Text::savedAt)
                        .findFirst()
                        .orElse(null),
                posts.findings(post.facts(), language, wording),
                posts.findings(id).stream()
                        .filter(finding -> finding.language() != language)
                        .toList(),
                posts.obstacles(id),
                ReadingEase.of(seen.plain()),
                posts.mayPublish(post),
                previews.doors(id, clock.now()),
                texts.stream().filter(text -> text.language() == language).anyMatch(text -> !posts.isOut(text)),
                doorAddress,
                done,
                errors,
                typed != null ? typed.typedDay() : day(post),
                typed != null ? typed.typedTime() : time(post),
                illustrations.dressed(seen.html(), language == TextLanguage.EN ? Language.EN : Language.SV));
    }

    private static String day(Post post) {
        var at = post.publishAt();
        return at == null ? "" : LocalDate.ofInstant(at, BusinessClock.ZONE).toString();
    }

    private static String time(Post post) {
        var at = post.publishAt();
        return at == null
                ? TextForm.MORNING
                : LocalTime.ofInstant(at, BusinessClock.ZONE).toString();
    }
}
