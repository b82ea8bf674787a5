package se.framsteg.project.setup;

import se.framsteg.project.Project;
import se.framsteg.project.ShortTexts;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Frame;
import se.framsteg.shared.InLanguages;
import se.framsteg.shared.ReadingEase;

/** The short texts of a project, and how easy the easy one is. */
record ProjectTextsPage(Project project, String version, String english, String easy, FieldErrors errors) {

    static ProjectTextsPage stored(Project project, InLanguages texts) {
        return new ProjectTextsPage(project, FormVersion.of(texts), texts.english(), texts.easy(), FieldErrors.none());
    }

    static ProjectTextsPage of(Project project, String version, String english, String easy) {
        var errors = FieldErrors.none();
        if (english.length() > ShortTexts.LONGEST) {
            errors.add("english", "project.texts.error.long", ShortTexts.LONGEST);
        }
        if (easy.length() > ShortTexts.LONGEST) {
            errors.add("easy", "project.texts.error.long", ShortTexts.LONGEST);
        }
        return new ProjectTextsPage(project, version, english, easy, errors);
    }

    String easyHint(Frame frame) {
        if (easy.isEmpty()) {
            return frame.t("project.texts.easy.hint");
        }
        var lix = ReadingEase.of(easy).lix();
        return frame.t(
                lix < ReadingEase.EASY ? "project.texts.easy.good" : "project.texts.easy.heavy", Math.round(lix));
    }
}
