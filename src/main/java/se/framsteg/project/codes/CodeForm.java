package se.framsteg.project.codes;

import java.util.Map;
import java.util.Optional;
import se.framsteg.project.Code;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Dates;
import se.framsteg.shared.FieldErrors;

/** The form of one code, as it was sent. */
record CodeForm(Map<String, String> values) {

    static CodeForm empty() {
        return new CodeForm(Map.of("validFrom", "2021-01-01"));
    }

    static CodeForm of(Code code) {
        return new CodeForm(Map.of(
                "code", code.code(),
                "sv", code.sv(),
                "en", code.en(),
                "validFrom", code.validFrom().toString(),
                "validTo", code.validTo() == null ? "" : code.validTo().toString(),
                "verified", String.valueOf(code.verified()),
                "source", code.source(),
                "edition", String.valueOf(code.edition())));
    }

    String text(String name) {
        return values.getOrDefault(name, "").replace("\u0000", "").strip();
    }

    Optional<Code> understand(CodeScheme scheme, FieldErrors errors) {
        for (var name : new String[] {"code", "sv", "source"}) {
            if (text(name).isEmpty()) {
                errors.add(name, "project.part.required");
            } else if (text(name).length() > 300) {
                errors.add(name, "project.part.long", 300);
            }
        }
        var from = Dates.parse(text("validFrom"));
        if (from.isEmpty()) {
            errors.add("validFrom", "project.register.date.wrong", text("validFrom"));
        }
        var to = Dates.parse(text("validTo"));
        if (!text("validTo").isEmpty() && to.isEmpty()) {
            errors.add("validTo", "project.register.date.wrong", text("validTo"));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.add("validTo", "project.register.ends.before", to.get(), from.get());
        }
        if (errors.any() || from.isEmpty()) {
            return Optional.empty();
        }
        var edition = text("edition").matches("\\d{1,8}") ? Integer.parseInt(text("edition")) : 1;
        return Optional.of(new Code(
                scheme,
                text("code"),
                text("sv"),
                text("en"),
                from.get(),
                to.orElse(null),
                text("verified").equals("true"),
                text("source"),
                edition));
    }
}
