package se.framsteg.news;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** An association of its own with people who write, for tests. */
public class NewsWorld {
    public final UUID association;
    public final ExampleProjects examples;

    private final Acting acting;
    private final Associations associations;
    private final Posts posts;

    public NewsWorld(Acting acting, Associations associations, Projects projects, Grants grants, Posts posts) {
        this.acting = acting;
        this.associations = associations;
        this.posts = posts;
        this.examples = new ExampleProjects(acting, associations, projects, grants);
        this.association = examples.association();
    }

    public Association site() {
        return associations.all().stream()
                .filter(one -> one.id().equals(association))
                .findFirst()
                .orElseThrow();
    }

    public Actor.Staff director() {
        return examples.colleague("Disa Holm", "forbundschef", association);
    }

    public Actor.Staff writer() {
        return examples.colleague("Vera Lind", "processledare", association);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }

    public void as(Actor actor, Runnable work) {
        acting.as(actor, "test", work);
    }

    public <T> T asVisitor(Supplier<T> work) {
        return acting.as(new Actor.Visitor(), "test", work);
    }

    public UUID draft(String title) {
        return draft(title, PostFacts.of(null, PostKind.NEWS, "Vera Lind", "processledare"));
    }

    public UUID draft(String title, PostFacts facts) {
        return as(
                ExampleProjects.JOB,
                () -> posts.create(
                        association,
                        facts,
                        TextLanguage.SV,
                        Wording.of(title, "Kort om " + title, "Text om " + title)));
    }

    public Post published(String title) {
        return published(title, PostFacts.of(null, PostKind.NEWS, "Vera Lind", "processledare"), null);
    }

    public Post published(String title, PostFacts facts, @Nullable Instant since) {
        var id = draft(title, facts);
        var answer = as(ExampleProjects.JOB, () -> posts.publish(id, Set.of(), since));
        return ((Publication.Done) answer).post();
    }
}
