package se.framsteg.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.organisation.PostalCode;

/** Reads the fields of a draft one by one and gathers what there is to say about each. */
final class FieldCheck {

    private static final int LONGEST_TEXT = 300;

    private final RegisterDraft draft;
    private final CodeBook book;
    private final List<RegisterRemark> reasons = new ArrayList<>();
    private final List<RegisterRemark> warnings = new ArrayList<>();

    FieldCheck(RegisterDraft draft, CodeBook book) {
        this.draft = draft;
        this.book = book;
    }

    List<RegisterRemark> reasons() {
        return List.copyOf(reasons);
    }

    List<RegisterRemark> warnings() {
        return List.copyOf(warnings);
    }

    @Nullable
    DiaryNumber diaryNumber() {
        var text = text(RegisterField.DIARY_NUMBER);
        if (text.isEmpty()) {
            warn(RegisterField.DIARY_NUMBER, "diaryNumber.missing");
            return null;
        }
        var number = DiaryNumber.parse(text);
        if (number.isEmpty()) {
            refuse(RegisterField.DIARY_NUMBER, "diaryNumber.wrong", text);
        } else if (number.get().period().isEmpty()) {
            warn(RegisterField.DIARY_NUMBER, "diaryNumber.unknown", text);
        }
        return number.orElse(null);
    }

    @Nullable
    Cci cci() {
        var text = text(RegisterField.CCI);
        if (text.isEmpty()) {
            warn(RegisterField.CCI, "missing", RegisterField.CCI);
            return null;
        }
        var cci = Cci.parse(text);
        if (cci.isEmpty()) {
            refuse(RegisterField.CCI, "cci.wrong", text);
        } else if (book.find(CodeScheme.CCI, cci.get().text()).isEmpty()) {
            warn(RegisterField.CCI, "unknown", cci.get().text(), RegisterField.CCI);
        }
        return cci.orElse(null);
    }

    @Nullable
    OrganisationNumber ownerNumber() {
        var text = text(RegisterField.OWNER_NUMBER);
        if (text.isEmpty()) {
            warn(RegisterField.OWNER_NUMBER, "missing", RegisterField.OWNER_NUMBER);
            return null;
        }
        return switch (OrganisationNumber.parse(text)) {
            case OrganisationNumber.Answer.Valid valid -> valid.number();
            case OrganisationNumber.Answer.SoleTrader _ -> {
                refuse(RegisterField.OWNER_NUMBER, "ownerNumber.person");
                yield null;
            }
            case OrganisationNumber.Answer.Refused refused -> {
                reasons.add(new RegisterRemark(
                        RegisterField.OWNER_NUMBER, refused.reason().key(), List.of()));
                yield null;
            }
        };
    }

    @Nullable
    PostalCode postalCode() {
        var text = text(RegisterField.POSTAL_CODE);
        if (text.isEmpty()) {
            return null;
        }
        return switch (PostalCode.parse(text)) {
            case PostalCode.Answer.Valid valid -> {
                if (valid.code().unusual()) {
                    warn(
                            RegisterField.POSTAL_CODE,
                            "postalCode.unusual",
                            valid.code().text());
                }
                yield valid.code();
            }
            case PostalCode.Answer.Refused refused -> {
                reasons.add(new RegisterRemark(
                        RegisterField.POSTAL_CODE, refused.reason().key(), List.of()));
                yield null;
            }
        };
    }

    @Nullable
    BigDecimal euShare() {
        var text = text(RegisterField.EU_SHARE);
        if (text.isEmpty()) {
            warn(RegisterField.EU_SHARE, "missing", RegisterField.EU_SHARE);
            return null;
        }
        var share = Numbers.percent(text);
        if (share.isEmpty()) {
            refuse(RegisterField.EU_SHARE, "euShare.wrong", text);
        } else if (share.get().signum() > 0 && share.get().compareTo(BigDecimal.ONE) <= 0) {
            warn(RegisterField.EU_SHARE, "euShare.small", text);
        }
        return share.orElse(null);
    }

    @Nullable
    Integer participants() {
        var text = text(RegisterField.PARTICIPANTS);
        if (text.isEmpty()) {
            warn(RegisterField.PARTICIPANTS, "missing", RegisterField.PARTICIPANTS);
            return null;
        }
        var count = Numbers.count(text);
        if (count.isEmpty()) {
            refuse(RegisterField.PARTICIPANTS, "participants.wrong", text);
        }
        return count.orElse(null);
    }

    @Nullable
    LocalDate date(RegisterField field) {
        var text = text(field);
        if (text.isEmpty()) {
            refuse(field, "required." + field.form());
            return null;
        }
        var date = Dates.parse(text);
        if (date.isEmpty()) {
            refuse(field, "date.wrong", text);
        }
        return date.orElse(null);
    }

    @Nullable
    Boolean flag(RegisterField field) {
        return switch (text(field).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "ja", "yes", "j", "true" -> true;
            case "nej", "no", "n", "false" -> false;
            default -> {
                refuse(field, "flag.wrong", text(field));
                yield null;
            }
        };
    }

    @Nullable
    String intervention(@Nullable ProgrammePeriod period) {
        var scheme = CodeScheme.interventionsOf(period == null ? ProgrammePeriod.P2021 : period);
        var code = code(RegisterField.INTERVENTION, scheme);
        if (code != null && !code.matches("\\d{3}")) {
            refuse(RegisterField.INTERVENTION, "intervention.wrong", code);
        }
        return code;
    }

    List<String> nuts2() {
        var text = text(RegisterField.NUTS2);
        if (text.isEmpty()) {
            warn(RegisterField.NUTS2, "missing", RegisterField.NUTS2);
            return List.of();
        }
        var codes = new ArrayList<String>();
        for (var part : text.split("[,;/]| och ")) {
            var known = book.understand(CodeScheme.NUTS2, part);
            var code = known.map(Code::code).orElse(part.strip().toUpperCase(Locale.ROOT));
            if (!code.matches("[A-Z]{2}[0-9A-Z]{2}")) {
                refuse(RegisterField.NUTS2, "nuts2.wrong", part.strip());
                return List.of();
            }
            if (known.isEmpty()) {
                warn(RegisterField.NUTS2, "unknown", code, RegisterField.NUTS2);
            }
            codes.add(code);
        }
        return codes;
    }

    @Nullable
    String code(RegisterField field, CodeScheme scheme) {
        var text = optional(field);
        if (text == null) {
            warn(field, "missing", field);
            return null;
        }
        var known = book.understand(scheme, text);
        if (known.isEmpty()) {
            warn(field, "unknown", text, field);
        }
        return known.map(Code::code).orElse(text);
    }

    String required(RegisterField field) {
        var text = optional(field);
        if (text == null) {
            refuse(field, "required." + field.form());
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optional(RegisterField field) {
        var text = text(field).replaceAll("\\s+", " ").strip();
        if (text.length() > LONGEST_TEXT) {
            refuse(field, "long", field, LONGEST_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    private String text(RegisterField field) {
        return draft.text(field);
    }

    void refuse(RegisterField field, String key, Object... args) {
        reasons.add(RegisterRemark.of(field, key, args));
    }

    void warn(RegisterField field, String key, Object... args) {
        warnings.add(RegisterRemark.of(field, key, args));
    }
}
