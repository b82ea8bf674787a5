package se.framsteg.course.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.PublishedDates;
import se.framsteg.course.Selection;
import se.framsteg.message.CalendarFile;
import se.framsteg.message.Invitation;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Secret;

/** Any selection of the calendar as a subscription. Clients ask hourly or more, so an unchanged feed is a short answer. */
@Controller
class FeedController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration PAST_KEPT = Duration.ofDays(60);

    private final PublishedDates dates;
    private final SiteDates site;
    private final WebAddress address;
    private final BusinessClock clock;

    FeedController(PublishedDates dates, SiteDates site, WebAddress address, BusinessClock clock) {
        this.dates = dates;
        this.site = site;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/kalender.ics")
    @Nullable
    ResponseEntity<byte[]> feed(
            @RequestParam MultiValueMap<String, String> parameters,
            Frame frame,
            WebRequest request,
            HttpServletRequest asked) {
        var selection = Selection.of(parameters);
        var chosen = site.on(asked, dates.comingFrom(clock.now().minus(PAST_KEPT))).stream()
                .filter(selection::matches)
                .toList();
        var changed =
                chosen.stream().map(DateView::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        var file = CalendarFile.feed(
                frame.t("course.feed.name", frame.associationName()),
                chosen.stream().map(view -> entry(view, frame)).toList(),
                changed);
        var tag = "\""
                + HexFormat.of()
                        .formatHex(Secret.hashOf(new String(file, java.nio.charset.StandardCharsets.UTF_8)), 0, 16)
                + "\"";
        if (request.checkNotModified(tag, changed.toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)))
                .body(file);
    }

    private Invitation entry(DateView view, Frame frame) {
        var words = frame.words();
        var url = address.of(frame.link(view.path()));
        return new Invitation(
                "tillfalle-" + view.id() + "@framsteg",
                view.date().sequence(),
                view.cancelled(),
                view.date().startsAt(),
                view.date().endsAt(),
                view.cancelled() ? words.t("course.feed.cancelled", view.title()) : view.title(),
                DateWords.where(view, words),
                view.summary().swedish().isEmpty()
                        ? view.programme()
                        : view.programme() + "\n" + view.summary().swedish(),
                url);
    }
}
