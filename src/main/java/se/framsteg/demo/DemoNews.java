package se.framsteg.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.framsteg.course.Programmes;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.Publication;
import se.framsteg.news.Tags;
import se.framsteg.news.TextLanguage;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;

/** What the associations have told: news, the director's blog, reports and stories with invented people, one page. */
@Component
class DemoNews implements DemoStep {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("Arbetsgivare", "Employers"),
            Map.entry("Berättelser", "Stories"),
            Map.entry("Förbundschefens blogg", "The director's blog"),
            Map.entry("Jämställdhet", "Equality"),
            Map.entry("Metoder", "Methods"),
            Map.entry("Nya kollegor", "New colleagues"),
            Map.entry("Parallella insatser", "Parallel interventions"),
            Map.entry("Projektstart", "New projects"),
            Map.entry("Resultat", "Results"),
            Map.entry("Samverkan", "Collaboration"),
            Map.entry("Temadag", "Theme days"),
            Map.entry("Tillgänglighet", "Accessibility"),
            Map.entry("Tillit", "Trust"),
            Map.entry("Unga", "Young people"),
            Map.entry("Utbildning", "Education"),
            Map.entry("Utomhusmöten", "Outdoor meetings"));

    private final Posts posts;
    private final Tags tags;
    private final Associations associations;
    private final Projects projects;
    private final Programmes programmes;
    private final DemoPictures pictures;
    private final DemoConsents consents;

    DemoNews(
            Posts posts,
            Tags tags,
            Associations associations,
            Projects projects,
            Programmes programmes,
            DemoPictures pictures,
            DemoConsents consents) {
        this.posts = posts;
        this.tags = tags;
        this.associations = associations;
        this.projects = projects;
        this.programmes = programmes;
        this.pictures = pictures;
        this.consents = consents;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public void load() {
        all().forEach(this::load);
    }

    /** Post by post: the search's words are taken by the job that catches up, too. */
    @Override
    public List<Part> parts() {
        return all().stream()
                .map(post -> new Part("news: " + title(post), () -> load(post)))
                .toList();
    }

    private static String title(DemoPost post) {
        return Objects.requireNonNull(post.texts().get(TextLanguage.SV)).title();
    }

    static List<DemoPost> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:demo/news/*.md"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(DemoNews::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPost read(Resource file) {
        try {
            return DemoPost.read(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(DemoPost post) {
        var association =
                associations.bySlug(post.fact("forbund")).orElseThrow().id();
        var project = post.fact("projekt").isEmpty()
                ? null
                : projects.bySlug(post.fact("projekt")).id();
        var first = Objects.requireNonNull(post.texts().get(TextLanguage.SV));
        var id = posts.create(
                association,
                facts(post, association, project),
                TextLanguage.SV,
                first,
                post.fact("adress").isEmpty() ? first.title() : post.fact("adress"));
        post.texts().forEach((language, wording) -> {
            if (language != TextLanguage.SV) {
                posts.save(id, language, 0, wording);
            }
        });
        if (post.kind() == PostKind.STORY) {
            var person = post.fact("person").isEmpty() ? "Påhittad deltagare" : post.fact("person");
            consents.give(project == null ? association : project, id, person, "texten ”" + first.title() + "”");
        }
        show(post, id);
    }

    private PostFacts facts(DemoPost post, UUID association, @Nullable UUID project) {
        var picture = post.fact("bild").isEmpty()
                ? null
                : pictures.of(post.fact("bild"), project == null ? association : project);
        var programme = programmes
                .programme(post.fact("program"))
                .map(Programmes.Programme::id)
                .orElse(null);
        return PostFacts.of(
                        project,
                        post.kind(),
                        post.fact("skribent"),
                        post.fact("roll"),
                        post.tags().stream()
                                .map(tag -> tags.named(tag, ENGLISH.getOrDefault(tag, "")))
                                .toArray(String[]::new))
                .about(programme, null)
                .pictured(picture, false)
                .heard(post.fact("ljud"));
    }

    private void show(DemoPost post, UUID id) {
        var answer =
                switch (post.fact("lage")) {
                    case "utkast" -> null;
                    case "schema" -> posts.schedule(id, Set.of(), post.moment());
                    default -> posts.publish(id, Set.of(), post.moment());
                };
        if (answer instanceof Publication.Refused refused) {
            throw new IllegalStateException(post.texts() + ": " + refused);
        }
    }
}
