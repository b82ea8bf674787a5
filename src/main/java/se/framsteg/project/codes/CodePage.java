package se.framsteg.project.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import se.framsteg.project.Code;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.VersionDifference.Change;
import se.framsteg.shared.FieldErrors;

/** One code in its form. */
record CodePage(CodeScheme scheme, CodeForm form, boolean isNew, FieldErrors errors, List<Change> conflict) {

    static CodePage overtaken(CodeScheme scheme, Code theirs, CodeForm yours) {
        var their = CodeForm.of(theirs);
        var both = new ArrayList<Change>();
        for (var name : List.of("sv", "en", "validFrom", "validTo", "verified", "source")) {
            if (!their.text(name).equals(yours.text(name))) {
                both.add(new Change(name, their.text(name), yours.text(name)));
            }
        }
        var again = new HashMap<>(yours.values());
        again.put("edition", their.text("edition"));
        return new CodePage(scheme, new CodeForm(again), false, FieldErrors.none(), both);
    }
}
