package se.framsteg.news.issue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Issue;
import se.framsteg.news.IssueText;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;

/**
 * What is typed and ticked in a draft.
 *
 * @param what the button that was pressed: save, try, schedule or send
 */
record IssueForm(
        @Nullable String subjectSv,
        @Nullable String subjectEn,
        @Nullable String introSv,
        @Nullable String introEn,
        @Nullable List<UUID> chosen,
        int version,
        @Nullable String what,
        @Nullable String day,
        @Nullable String time) {
    private static final int SUBJECT = 150;
    private static final int INTRO = 4000;

    static IssueForm of(Issue issue, Set<UUID> chosen, LocalDate tomorrow) {
        var text = issue.text();
        return new IssueForm(
                text.subjectSv(),
                text.subjectEn(),
                text.introSv(),
                text.introEn(),
                List.copyOf(chosen),
                issue.version(),
                "",
                tomorrow.toString(),
                "08:00");
    }

    static String of(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    IssueText text() {
        return new IssueText(of(subjectSv), of(subjectEn), of(introSv), of(introEn));
    }

    Set<UUID> ticked() {
        return chosen == null
                ? Set.of()
                : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    boolean leaves() {
        return "send".equals(what) || "schedule".equals(what);
    }

    FieldErrors judged(Instant now) {
        var errors = FieldErrors.none();
        if (of(subjectSv).isEmpty()) {
            errors.add("subjectSv", "news.issue.error.subject");
        }
        longest(errors, "subjectSv", subjectSv, SUBJECT);
        longest(errors, "subjectEn", subjectEn, SUBJECT);
        longest(errors, "introSv", introSv, INTRO);
        longest(errors, "introEn", introEn, INTRO);
        if (leaves() && ticked().isEmpty()) {
            errors.add("chosen", "news.issue.error.chosen");
        }
        var at = at();
        if ("schedule".equals(what) && (at == null || !at.isAfter(now))) {
            errors.add("day", "news.issue.error.day");
        }
        return errors;
    }

    private static void longest(FieldErrors errors, String field, @Nullable String typed, int most) {
        if (of(typed).length() > most) {
            errors.add(field, "news.issue.error.long", most);
        }
    }

    @Nullable
    Instant at() {
        try {
            return LocalDate.parse(of(day))
                    .atTime(LocalTime.parse(of(time)))
                    .atZone(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
