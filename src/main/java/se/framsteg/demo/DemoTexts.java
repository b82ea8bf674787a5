package se.framsteg.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.course.ProgrammeTexts;
import se.framsteg.course.Programmes;
import se.framsteg.project.Projects;
import se.framsteg.project.ShortTexts;
import se.framsteg.shared.InLanguages;

/** Some texts in English and easy Swedish; the others show what is said where there is none. */
@Component
class DemoTexts implements DemoStep {
    private final Projects projects;
    private final ShortTexts shortTexts;
    private final Programmes programmes;
    private final ProgrammeTexts texts;

    DemoTexts(Projects projects, ShortTexts shortTexts, Programmes programmes, ProgrammeTexts texts) {
        this.projects = projects;
        this.shortTexts = shortTexts;
        this.programmes = programmes;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "texts in languages";
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public void load() {
        for (var line : new DemoFile("texts.txt").lines()) {
            var cells = line.split("\t");
            switch (cells[0]) {
                case "project" -> shortTexts.tell(projects.bySlug(cells[1]).id(), cells[3], cells[4]);
                case "programme" -> programme(cells[1], "", cells[3], cells[4]);
                case "part" -> programme(cells[1], cells[2], cells[3], cells[4]);
                default -> {}
            }
        }
    }

    private void programme(String slug, String partTitle, String english, String easy) {
        var programme = programmes.programme(slug).orElseThrow();
        var parts = new HashMap<UUID, InLanguages>();
        for (var part : programmes.parts(programme.id())) {
            if (part.title().equals(partTitle)) {
                parts.put(part.id(), new InLanguages(part.summary().swedish(), english, easy));
            }
        }
        var summary = partTitle.isEmpty()
                ? new InLanguages(programme.summary().swedish(), english, easy)
                : programme.summary();
        texts.tell(programme.id(), new ProgrammeTexts.Texts(summary, programme.description(), Map.copyOf(parts)));
    }
}
