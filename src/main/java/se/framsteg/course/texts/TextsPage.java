package se.framsteg.course.texts;

import java.util.List;
import java.util.stream.Stream;
import se.framsteg.course.Programmes.Part;
import se.framsteg.course.Programmes.Programme;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.ReadingEase;

/**
 * The texts of a programme, and how easy the easy ones are.
 *
 * @param version the mark of what is stored now
 * @param overtaken whether somebody else has saved since the form was shown
 */
record TextsPage(
        Programme programme, List<Part> parts, TextsForm form, String version, FieldErrors errors, boolean overtaken) {

    static TextsPage of(Programme programme, List<Part> parts) {
        var form = TextsForm.of(programme, parts);
        return new TextsPage(programme, parts, form, form.version(), FieldErrors.none(), false);
    }

    TextsPage with(TextsForm filled, FieldErrors wrong, boolean late) {
        return new TextsPage(programme, parts, filled, version, wrong, late);
    }

    List<String> fields() {
        return Stream.concat(
                        Stream.of(TextsForm.SUMMARY, TextsForm.DESCRIPTION),
                        parts.stream().map(TextsForm::name))
                .toList();
    }

    String label(String field, Frame frame) {
        return parts.stream()
                .filter(part -> TextsForm.name(part).equals(field))
                .findFirst()
                .map(Part::title)
                .orElseGet(() -> frame.t("course.texts." + field));
    }

    int rows(String field) {
        return field.equals(TextsForm.DESCRIPTION) ? 7 : 3;
    }

    /** How easy an easy text is, beside it; nothing while there is none. */
    String hint(String field, String language, Frame frame) {
        var text = form.text(field + "-" + language);
        if (!language.equals("easy")) {
            return "";
        }
        if (text.isEmpty()) {
            return frame.t("course.texts.easy.hint");
        }
        var lix = ReadingEase.of(text).lix();
        return frame.t(lix < ReadingEase.EASY ? "course.texts.easy.good" : "course.texts.easy.heavy", Math.round(lix));
    }
}
