package se.framsteg.account;

import java.time.Instant;
import java.time.LocalDate;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.shared.Words;

/** When a text was typed, as one says it: {@code i dag 14.32}. */
public final class DraftTime {
    private DraftTime() {}

    public static String of(Instant at, LocalDate today, Words words) {
        var then = at.atZone(BusinessClock.ZONE);
        var time =
                (words.language() == Language.EN ? "%d:%02d" : "%d.%02d").formatted(then.getHour(), then.getMinute());
        var day = then.toLocalDate();
        if (day.equals(today)) {
            return words.t("account.draft.today", time);
        }
        return day.equals(today.minusDays(1))
                ? words.t("account.draft.yesterday", time)
                : words.t("account.draft.day", words.formats().shortDay(day), time);
    }
}
