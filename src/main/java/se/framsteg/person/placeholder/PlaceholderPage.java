package se.framsteg.person.placeholder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Gender;
import se.framsteg.person.ScbPlaceholder;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The suffixes as they stand, and the form. */
record PlaceholderPage(ScbPlaceholder placeholder, boolean interim, String suffix, FieldErrors errors) {
    Map<String, String> interims(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("false", frame.t("person.interim.false"));
        options.put("true", frame.t("person.interim.true"));
        return options;
    }

    Map<String, String> genders(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put(Gender.MAN.name(), frame.t(Gender.MAN.key()));
        options.put(Gender.WOMAN.name(), frame.t(Gender.WOMAN.key()));
        return options;
    }

    String shown(Frame frame, @Nullable String suffix) {
        return suffix == null ? frame.t("person.placeholder.none") : "19850709" + suffix;
    }
}
