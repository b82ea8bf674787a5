package se.framsteg.news.moving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.news.Finding;
import se.framsteg.news.MovedText;
import se.framsteg.news.MovedText.Fate;
import se.framsteg.news.MovingNews;
import se.framsteg.news.MovingNews.LeftOut;
import se.framsteg.news.MovingNews.Looked;
import se.framsteg.news.MovingRunOfNews;
import se.framsteg.news.archive.ArchiveEntry.State;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;

/** An archive on its way in: each text, and what would become of it. */
record MovingRunPage(
        MovingRunOfNews run,
        boolean asksAboutPeople,
        List<Looked> texts,
        List<LeftOut> left,
        int page,
        LocalDate today) {
    private static final int YEARS = 20;

    String at(Frame frame) {
        return frame.link("/arbete/nyheter/flytta-in/" + run.id());
    }

    boolean open() {
        return run.endedAt() == null;
    }

    boolean decided(Looked one) {
        return !open() || one.text().outcome() != null;
    }

    boolean movable(Looked one) {
        return !decided(one)
                && switch (one.text().fate()) {
                    case NEW, UPDATE, QUESTION -> true;
                    case SAME, CHANGED_HERE, DONE -> false;
                };
    }

    boolean asked(Looked one) {
        return one.text().day() != null && !decided(one) && one.text().fate() != Fate.SAME;
    }

    boolean more() {
        return (page + 1) * MovingNews.PAGE < run.texts();
    }

    /** The day, the kind, the writer and the tags, in one line. */
    String facts(Frame frame, MovedText text) {
        var facts = new ArrayList<String>();
        if (text.publishedAt() != null) {
            facts.add(frame.date(LocalDate.ofInstant(text.publishedAt(), BusinessClock.ZONE)));
        } else if (text.day() != null) {
            facts.add(frame.shortDay(text.day().atYear(2024)));
        }
        facts.add(frame.t("news.kind." + (text.kind() == null ? run.kind() : text.kind())));
        if (!text.byline().isEmpty()) {
            facts.add(text.byline());
        }
        facts.addAll(text.tags());
        if (text.state() != State.PUBLISHED) {
            facts.add(frame.t("news.moving.was." + text.state()));
        }
        return String.join(" · ", facts);
    }

    String tag(MovedText text) {
        var outcome = text.outcome();
        if (outcome != null) {
            return switch (outcome) {
                case PUBLISHED, UPDATED -> "tag tag-done";
                case DRAFT, UPDATED_DRAFT -> "tag tag-off";
            };
        }
        return switch (text.fate()) {
            case NEW, UPDATE -> "tag tag-done";
            case QUESTION, CHANGED_HERE -> "tag tag-need";
            case SAME -> "tag tag-off";
            case DONE -> "tag";
        };
    }

    String said(Frame frame, Looked one) {
        var outcome = one.text().outcome();
        return frame.t(outcome == null ? "news.moving.fate." + one.text().fate() : "news.moving.done." + outcome);
    }

    String words(MovedText text) {
        var words = text.wording().lead().isBlank()
                ? text.wording().body()
                : text.wording().lead();
        return words.length() > 160
                ? words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, 160) - 1)) + "…"
                : words;
    }

    /** What keeps it from its readers, said once for all that is alike. */
    List<String> findings(Frame frame, Looked one) {
        if (one.text().state() != State.PUBLISHED) {
            return List.of();
        }
        return one.findings().stream()
                .map(finding -> finding(frame, finding))
                .distinct()
                .toList();
    }

    private static String finding(Frame frame, Finding finding) {
        return frame.t("news.finding." + finding.rule(), finding.detail());
    }

    /** Years are asked, latest first; no year is more likely than another. */
    Map<String, String> years(Frame frame) {
        var years = new LinkedHashMap<String, String>();
        years.put("", frame.t("news.moving.year.choose"));
        for (int year = today.getYear(); year > today.getYear() - YEARS; year--) {
            years.put(String.valueOf(year), String.valueOf(year));
        }
        return years;
    }

    String year(MovedText text) {
        return text.publishedAt() == null
                ? ""
                : String.valueOf(LocalDate.ofInstant(text.publishedAt(), BusinessClock.ZONE)
                        .getYear());
    }

    /** What this one becomes: as the whole archive, or something else. */
    Map<String, String> kinds(Frame frame) {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("", frame.t("news.moving.kind.as_all"));
        kinds.putAll(NewsMovingPage.kinds(frame));
        return kinds;
    }
}
