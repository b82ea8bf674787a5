package se.framsteg.project;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges a record field by field. Codes that no list knows are accepted with a warning, since the lists belong to
 * others and grow; what contradicts itself is refused with a sentence at the field.
 */
public final class RegisterCheck {

    private final RegisterDraft draft;
    private final CodeBook book;
    private final FieldCheck fields;

    private RegisterCheck(RegisterDraft draft, CodeBook book) {
        this.draft = draft;
        this.book = book;
        this.fields = new FieldCheck(draft, book);
    }

    public static RegisterReading judge(RegisterDraft draft, CodeBook book) {
        return new RegisterCheck(draft, book).judge();
    }

    private RegisterReading judge() {
        if (draft.values().keySet().stream().allMatch(RegisterField.DESCRIPTION::equals)) {
            fields.refuse(RegisterField.NAME, "nothing");
            return new RegisterReading.Refused(fields.reasons(), List.of());
        }
        doubled();
        var diaryNumber = fields.diaryNumber();
        var name = fields.required(RegisterField.NAME);
        var starts = fields.date(RegisterField.STARTS);
        var ends = fields.date(RegisterField.ENDS);
        var country = fields.code(RegisterField.COUNTRY, CodeScheme.COUNTRY);
        var fund = fields.code(RegisterField.FUND, CodeScheme.FUND);
        var cci = fields.cci();
        var ownerNumber = fields.ownerNumber();
        var owner = fields.required(RegisterField.OWNER);
        var euShare = fields.euShare();
        var area = fields.code(RegisterField.AREA, CodeScheme.AREA);
        var objective = fields.code(RegisterField.OBJECTIVE, CodeScheme.OBJECTIVE);
        var childPoverty = fields.flag(RegisterField.CHILD_POVERTY);
        var region = fields.optional(RegisterField.REGION);
        var nuts2 = fields.nuts2();
        var postalCode = fields.postalCode();
        var town = fields.optional(RegisterField.TOWN);
        var period = PeriodCheck.agreed(fields, diaryNumber, cci, fund, starts, ends);
        var intervention = fields.intervention(period);
        var participants = fields.participants();
        var strategic = fields.flag(RegisterField.STRATEGIC);
        description();
        region(region, nuts2);
        area(area, objective);
        if (!fields.reasons().isEmpty()) {
            return new RegisterReading.Refused(fields.reasons(), fields.warnings());
        }
        var record = new RegisterRecord(
                diaryNumber,
                name,
                Objects.requireNonNull(starts),
                Objects.requireNonNull(ends),
                country,
                fund,
                cci,
                ownerNumber,
                owner,
                euShare,
                area,
                objective,
                childPoverty,
                region,
                nuts2,
                postalCode,
                town,
                intervention,
                participants,
                strategic,
                Description.of(draft.text(RegisterField.DESCRIPTION)));
        return new RegisterReading.Understood(record, fields.warnings());
    }

    private void doubled() {
        for (var field : RegisterField.values()) {
            var all = draft.all(field);
            if (all.size() > 1) {
                fields.refuse(field, "doubled", field, String.join(" / ", all));
            }
        }
    }

    private void description() {
        if (draft.text(RegisterField.DESCRIPTION).length() > RegisterText.LONGEST) {
            fields.refuse(RegisterField.DESCRIPTION, "long", RegisterField.DESCRIPTION, RegisterText.LONGEST);
        }
    }

    /** The fund's regions are the NUTS-2 areas under other names, so the two must say the same. */
    private void region(@Nullable String region, List<String> nuts2) {
        var areas = region == null ? new String[0] : region.split("\\s*[,;/]\\s*");
        Arrays.stream(areas)
                .flatMap(name -> book.named(CodeScheme.NUTS2, name).stream())
                .filter(area -> !nuts2.isEmpty() && !nuts2.contains(area.code()))
                .findFirst()
                .ifPresent(area -> fields.refuse(
                        RegisterField.NUTS2, "nuts2.region", area.sv(), area.code(), String.join(", ", nuts2)));
    }

    /** Since 2021 an objective begins with the letter of its area; how the rest is built is not certain. */
    private void area(@Nullable String area, @Nullable String objective) {
        if (area != null
                && objective != null
                && area.matches("[A-F]")
                && objective.matches("[A-F]\\d.*")
                && !objective.startsWith(area)) {
            fields.warn(RegisterField.OBJECTIVE, "objective.area", objective, area);
        }
    }
}
