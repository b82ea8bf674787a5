package se.framsteg.news.desk;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Post;
import se.framsteg.news.PostKind;
import se.framsteg.shared.FieldErrors;

/**
 * What was typed about a post.
 *
 * @param about what it is about: {@code p:} and a training, or {@code d:} and a date, or empty
 * @param tags names between commas
 */
record FactsForm(
        @Nullable String kind,
        @Nullable String byline,
        @Nullable String role,
        @Nullable String project,
        @Nullable String about,
        @Nullable String tags,
        @Nullable String picture,
        @Nullable String sound,
        @Nullable Integer version) {

    static FactsForm of(Post post, Map<String, String> names, @Nullable UUID chosenPicture) {
        var facts = post.facts();
        var picture = chosenPicture == null ? facts.picture() : chosenPicture;
        return new FactsForm(
                facts.kind().name(),
                facts.byline(),
                facts.role(),
                facts.project() == null ? "" : facts.project().toString(),
                facts.date() != null ? "d:" + facts.date() : facts.programme() != null ? "p:" + facts.programme() : "",
                facts.tags().stream()
                        .map(slug -> names.getOrDefault(slug, slug))
                        .collect(Collectors.joining(", ")),
                picture == null ? "" : picture.toString(),
                facts.sound(),
                post.version());
    }

    FieldErrors judged() {
        var errors = FieldErrors.none();
        limit(errors, "byline", byline);
        limit(errors, "role", role);
        if (text(tags).length() > 600) {
            errors.add("tags", "news.edit.error.long", 600);
        }
        if (!text(sound).isEmpty() && !text(sound).matches("https?://[^\\s\"<>]{4,480}")) {
            errors.add("sound", "news.facts.error.sound");
        }
        return errors;
    }

    private void limit(FieldErrors errors, String field, @Nullable String typed) {
        if (text(typed).length() > 120) {
            errors.add(field, "news.edit.error.long", 120);
        }
    }

    String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }

    int from() {
        return version == null ? 0 : version;
    }

    PostKind kind(PostKind otherwise) {
        for (var one : PostKind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        return otherwise;
    }

    /** The id in a choice that begins with this, or null. */
    @Nullable
    UUID id(@Nullable String chosen, String beginning) {
        if (chosen == null || chosen.isBlank() || !chosen.startsWith(beginning)) {
            return null;
        }
        try {
            return UUID.fromString(chosen.substring(beginning.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
