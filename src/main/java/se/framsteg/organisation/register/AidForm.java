package se.framsteg.organisation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.framsteg.organisation.AidAssessment;
import se.framsteg.organisation.AidFacts;
import se.framsteg.shared.FieldErrors;

/** An assessment of state aid as it was typed. */
record AidForm(
        @Nullable UUID project,
        @Nullable String assessment,
        @Nullable String amount,
        @Nullable String granted,
        @Nullable String declared,
        @Nullable String note,
        @Nullable MultipartFile declaration) {

    static AidForm empty() {
        return new AidForm(null, "NONE", "", "", "", "", null);
    }

    @Nullable
    AidFacts read(FieldErrors errors) {
        var kind = Arrays.stream(AidAssessment.Kind.values())
                .filter(one -> one.name().equals(assessment))
                .findFirst()
                .orElse(AidAssessment.Kind.NONE);
        if (project == null) {
            errors.add("project", "organisation.aid.project.choose");
        }
        var euro = euro(errors);
        var grantedOn = date("granted", granted, errors);
        var declaredOn = date("declared", declared, errors);
        if (kind == AidAssessment.Kind.DE_MINIMIS && (euro == null || grantedOn == null) && !errors.any()) {
            errors.add("amount", "organisation.aid.amount.needed");
        }
        if (errors.any()) {
            return null;
        }
        var file = declaration == null || declaration.isEmpty() ? null : declaration;
        return new AidFacts(
                kind,
                euro,
                grantedOn,
                declaredOn,
                file == null ? null : content(file),
                file == null ? null : name(file),
                note == null ? "" : note.strip());
    }

    private @Nullable BigDecimal euro(FieldErrors errors) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        var text = amount.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            errors.add("amount", "organisation.aid.amount.wrong");
            return null;
        }
        return new BigDecimal(text);
    }

    private static @Nullable LocalDate date(String field, @Nullable String typed, FieldErrors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException no) {
            errors.add(field, "organisation.aid.date.wrong");
            return null;
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "forsakran" : name.replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
