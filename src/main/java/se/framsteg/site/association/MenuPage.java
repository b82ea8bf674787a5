package se.framsteg.site.association;

import java.util.List;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.MenuEntry;

/**
 * The lines of the menu, each with its form.
 *
 * @param lost lines whose target is gone
 * @param own whether the association has changed it
 * @param place the line whose form was wrong, or -1 for the new one
 */
record MenuPage(
        Association association,
        List<MenuEntry> lines,
        List<MenuEntry> lost,
        boolean own,
        int place,
        EntryForm form,
        FieldErrors errors) {

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/meny");
    }

    EntryForm formOf(int line) {
        return line == place ? form : EntryForm.of(lines.get(line));
    }

    EntryForm added() {
        return place < 0 ? form : EntryForm.empty();
    }

    FieldErrors errorsOf(int line) {
        return line == place ? errors : FieldErrors.none();
    }
}
