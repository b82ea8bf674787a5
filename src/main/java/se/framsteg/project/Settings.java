package se.framsteg.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The rules of one project, each as it has set it or by default. */
public record Settings(Map<Setting, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, "");
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean yes(Setting setting) {
        return text(setting).equals("yes");
    }

    /** The last day of the duty to keep evidence, once the day of the last payment is known (Reg. 2021/1060 Art. 82). */
    public Optional<LocalDate> keepUntil() {
        return Dates.parse(text(Setting.LAST_PAYMENT))
                .map(paid -> LocalDate.of(paid.getYear() + number(Setting.RETENTION_YEARS), 12, 31));
    }

    public DataProfile profile() {
        return DataProfile.valueOf(text(Setting.DATA_PROFILE));
    }

    /** How much a project keeps about its participants: what is off exists neither on screen nor in the API. */
    public enum DataProfile {
        COUNTS,
        FOLLOW_UP,
        COORDINATION
    }
}
