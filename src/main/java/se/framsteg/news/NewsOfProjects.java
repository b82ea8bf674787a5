package se.framsteg.news;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.project.ProjectNews;
import se.framsteg.shared.Words;

/** The latest posts of a project, for its own page. */
@Component
class NewsOfProjects implements ProjectNews {
    private static final Site EVERYWHERE = new Site(null, "");

    private final PublishedPosts posts;

    NewsOfProjects(PublishedPosts posts) {
        this.posts = posts;
    }

    @Override
    public List<Told> latest(String project, Words words, int atMost) {
        return posts
                .list(
                        EVERYWHERE,
                        PostFilter.ofProject(project),
                        TextLanguage.of(words.language()),
                        PublishedPosts.Window.newest(atMost))
                .posts()
                .stream()
                .map(post -> new Told(
                        post.title(),
                        post.language().lang(),
                        post.day(),
                        words.t("news.kind." + post.kind()),
                        post.path()))
                .toList();
    }
}
