package se.framsteg.site;

import java.util.UUID;
import se.framsteg.shared.Language;

/**
 * A line of an association's menu.
 *
 * @param target a path of ours, such as {@code /kalender}, or a whole address elsewhere
 */
public record MenuEntry(UUID id, String target, String labelSv, String labelEn, String labelEasy, boolean hidden) {

    public boolean elsewhere() {
        return !target.startsWith("/");
    }

    /** What readers of this language see; Swedish where nothing else was written. */
    public String label(Language language) {
        if (language == Language.EN) {
            return labelEn.isEmpty() ? labelSv : labelEn;
        }
        return language == Language.SV || labelEasy.isEmpty() ? labelSv : labelEasy;
    }
}
