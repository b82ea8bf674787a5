package se.framsteg.project.about;

import java.util.List;
import se.framsteg.project.Contact;
import se.framsteg.project.Description.Block;
import se.framsteg.project.Partner;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectCards;
import se.framsteg.project.ProjectDates;
import se.framsteg.project.ProjectNews;
import se.framsteg.project.Relation;
import se.framsteg.project.Standing;
import se.framsteg.project.SubProject;
import se.framsteg.shared.Frame;
import se.framsteg.shared.InLanguages;
import se.framsteg.shared.JsonLd;
import se.framsteg.shared.ShareCard;

/**
 * What a project's public page shows.
 *
 * @param told the project in a few sentences
 */
record ProjectPage(
        Standing standing,
        Facts facts,
        List<Partner> partners,
        List<SubProject> subProjects,
        List<Contact> contacts,
        List<Kin> kin,
        List<String> targetGroups,
        List<String> regionalGoals,
        List<ProjectDates.Next> next,
        List<ProjectNews.Told> news,
        InLanguages told) {

    /** A project that belongs to this one. */
    record Kin(String name, String slug, Relation.Kind kind) {}

    Project project() {
        return standing.project();
    }

    List<Block> description() {
        var blocks = project().register().description().blocks();
        return leads(blocks) ? blocks.subList(1, blocks.size()) : blocks;
    }

    /** The first sentences, when the description begins with plain text. */
    static String lead(Project project) {
        var blocks = project.register().description().blocks();
        return leads(blocks) ? ((Block.Paragraph) blocks.getFirst()).text() : "";
    }

    private static boolean leads(List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Paragraph first
                && first.text().length() < 400;
    }

    String period(Frame frame) {
        return frame.formats().period(project().starts(), project().ends());
    }

    ShareCard card(Frame frame) {
        return ProjectCards.of(project(), frame.words());
    }

    /** Where the page lies, for machines. */
    String structured(Frame frame) {
        return JsonLd.text(JsonLd.breadcrumbs(List.of(
                new JsonLd.Step(frame.associationName(), frame.whole("/")),
                new JsonLd.Step(frame.t("project.overview.title"), frame.whole("/projekt")),
                new JsonLd.Step(
                        project().name(), frame.whole("/projekt/" + project().slug())))));
    }

    String summary(Frame frame) {
        return frame.t(
                "project.about.summary", project().name(), project().register().ownerName(), period(frame));
    }
}
