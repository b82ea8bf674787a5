package se.framsteg.project;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project's record as somebody wrote it, field by field and not yet judged: from the fund's text or from the form.
 * A label that stood twice with different values keeps all of them, so that the check can ask which one holds.
 *
 * @param loose whether the description is only what stood around the fields, below no label of its own
 */
public record RegisterDraft(Map<RegisterField, List<String>> values, boolean loose) {

    public RegisterDraft {
        values = Map.copyOf(values);
    }

    /** What a form sent, by the fields' form names; other names are left alone. */
    public static RegisterDraft ofForm(Map<String, String> form) {
        var builder = new Builder();
        for (var field : RegisterField.values()) {
            builder.add(field, form.getOrDefault(field.form(), ""));
        }
        return builder.draft();
    }

    /** What is stored, as the form shows it again. */
    public static RegisterDraft of(RegisterRecord record) {
        var builder = new Builder();
        builder.add(RegisterField.DIARY_NUMBER, text(record.diaryNumber()));
        builder.add(RegisterField.NAME, record.name());
        builder.add(RegisterField.STARTS, text(record.starts()));
        builder.add(RegisterField.ENDS, text(record.ends()));
        builder.add(RegisterField.COUNTRY, text(record.country()));
        builder.add(RegisterField.FUND, text(record.fund()));
        builder.add(RegisterField.CCI, text(record.cci()));
        builder.add(RegisterField.OWNER_NUMBER, text(record.ownerNumber()));
        builder.add(RegisterField.OWNER, record.owner());
        builder.add(RegisterField.EU_SHARE, Numbers.text(record.euShare()));
        builder.add(RegisterField.AREA, text(record.area()));
        builder.add(RegisterField.OBJECTIVE, text(record.objective()));
        builder.add(RegisterField.CHILD_POVERTY, answer(record.childPoverty()));
        builder.add(RegisterField.REGION, text(record.region()));
        builder.add(RegisterField.NUTS2, String.join(", ", record.nuts2()));
        builder.add(RegisterField.POSTAL_CODE, text(record.postalCode()));
        builder.add(RegisterField.TOWN, text(record.town()));
        builder.add(RegisterField.INTERVENTION, text(record.intervention()));
        builder.add(RegisterField.PARTICIPANTS, text(record.participants()));
        builder.add(RegisterField.STRATEGIC, answer(record.strategic()));
        builder.add(RegisterField.DESCRIPTION, record.description().text());
        return builder.draft();
    }

    /** What a decision says about a record that is here: a field that it does not mention stays as it was. */
    public RegisterDraft onto(RegisterRecord before) {
        var all = new HashMap<>(of(before).values);
        values.forEach((field, said) -> {
            if (!all.containsKey(field) || !isAside(field)) {
                all.put(field, said);
            }
        });
        return new RegisterDraft(all, false);
    }

    /** The words around the fields of a decision, which are no new description; empty when there are none. */
    public List<String> aside(RegisterRecord before) {
        return isAside(RegisterField.DESCRIPTION) && !before.description().isEmpty()
                ? text(RegisterField.DESCRIPTION)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }

    private boolean isAside(RegisterField field) {
        return loose && field == RegisterField.DESCRIPTION;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String answer(@Nullable Boolean flag) {
        return flag == null ? "" : flag ? "ja" : "nej";
    }

    /** The value to show in the form; empty when the field was not there. */
    public String text(RegisterField field) {
        var all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> all(RegisterField field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Gathers fields; the same value written in another way counts once. */
    static final class Builder {
        private static final Set<String> NOTHING =
                Set.of("", "-", "–", "—", "n/a", "saknas", "uppgift saknas", "ej angivet", "ej angiven", "okänt");

        private final Map<RegisterField, LinkedHashSet<String>> values = new EnumMap<>(RegisterField.class);

        void add(RegisterField field, String value) {
            var text = value.replace("\u0000", "").strip();
            if (NOTHING.contains(text.toLowerCase())) {
                return;
            }
            var known = values.computeIfAbsent(field, _ -> new LinkedHashSet<>());
            if (known.stream().noneMatch(one -> same(one, text))) {
                known.add(text);
            }
        }

        RegisterDraft draft() {
            return draft(false);
        }

        RegisterDraft draft(boolean loose) {
            var lists = new EnumMap<RegisterField, List<String>>(RegisterField.class);
            values.forEach((field, all) -> lists.put(field, List.copyOf(all)));
            return new RegisterDraft(lists, loose);
        }

        private static boolean same(String one, String other) {
            return bare(one).equals(bare(other));
        }

        private static String bare(String text) {
            return text.toLowerCase().replaceAll("[^\\p{L}\\p{N},.+]", "");
        }
    }
}
