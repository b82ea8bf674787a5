package se.framsteg.site.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.ContactFunction;

/** The functions, and the form of one of them or of a new one. */
record FunctionsPage(
        Association association,
        List<ContactFunction> functions,
        @Nullable UUID chosen,
        FunctionForm form,
        FieldErrors errors) {

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/kontakt");
    }

    Map<String, String> standIns(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("site.function.stand_in.none"));
        functions.stream()
                .filter(one -> !one.id().equals(chosen))
                .forEach(one -> options.put(one.id().toString(), one.title(frame.language())));
        return options;
    }

    String away(ContactFunction function, Frame frame) {
        var from = function.awayFrom();
        var to = function.awayTo();
        return from == null || to == null ? "" : frame.t("site.function.away", frame.date(from), frame.date(to));
    }
}
