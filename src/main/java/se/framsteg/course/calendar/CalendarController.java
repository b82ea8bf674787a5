package se.framsteg.course.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.course.DateView;
import se.framsteg.course.Programmes;
import se.framsteg.course.PublishedDates;
import se.framsteg.course.Selection;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.PublicPage;

/** The calendar as a list and as a month. */
@Controller
@PublicPage(parameters = {"vy", "manad", "tema", "ort", "form", "projekt", "q"})
class CalendarController {
    private final PublishedDates dates;
    private final Programmes programmes;
    private final SiteDates site;
    private final BusinessClock clock;

    CalendarController(PublishedDates dates, Programmes programmes, SiteDates site, BusinessClock clock) {
        this.dates = dates;
        this.programmes = programmes;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/kalender")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            Frame frame,
            Model model,
            HttpServletRequest request) {
        var selection = Selection.of(parameters);
        var coming = site.on(request, dates.comingFrom(clock.now()));
        model.addAttribute(
                "page",
                CalendarPage.list(
                        chosen(coming, selection), selection, filters(coming, selection, frame), clock.now()));
        return "course/calendar/page";
    }

    @GetMapping(value = "/kalender", params = "vy=manad")
    String month(
            @RequestParam MultiValueMap<String, String> parameters,
            Frame frame,
            Model model,
            HttpServletRequest request) {
        var selection = Selection.of(parameters);
        var month = month(parameters.getFirst("manad"));
        var shown = site.on(
                request,
                dates.between(
                        month.atDay(1).atStartOfDay(BusinessClock.ZONE).toInstant(),
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(BusinessClock.ZONE)
                                .toInstant()));
        model.addAttribute(
                "page",
                CalendarPage.month(
                        month,
                        chosen(shown, selection),
                        selection,
                        filters(shown, selection, frame),
                        clock.now(),
                        clock.today()));
        return "course/calendar/month";
    }

    private List<Filter> filters(List<DateView> of, Selection selection, Frame frame) {
        return Filter.all(of, selection, programmes.themes(), frame.words());
    }

    private static List<DateView> chosen(List<DateView> dates, Selection selection) {
        return dates.stream().filter(selection::matches).toList();
    }

    /** What cannot be read as a month is this month. */
    private YearMonth month(@Nullable String typed) {
        try {
            return typed == null ? YearMonth.from(clock.today()) : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            return YearMonth.from(clock.today());
        }
    }
}
