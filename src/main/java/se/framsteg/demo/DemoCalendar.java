package se.framsteg.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.course.CalendarImports;
import se.framsteg.course.CourseDates;
import se.framsteg.course.DatePlan;
import se.framsteg.course.DateView;
import se.framsteg.course.Entry;
import se.framsteg.course.Mode;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.course.PublishedDates;
import se.framsteg.project.Projects;
import se.framsteg.shared.Slug;
import se.framsteg.shared.table.Paste;
import se.framsteg.shared.table.Reading;

/** Programmes and their dates: the dates are pasted as tables, as a training lead would. */
@Component
class DemoCalendar implements DemoStep {
    private final Projects projects;
    private final Programmes programmes;
    private final CalendarImports imports;
    private final CourseDates dates;
    private final PublishedDates published;

    DemoCalendar(
            Projects projects,
            Programmes programmes,
            CalendarImports imports,
            CourseDates dates,
            PublishedDates published) {
        this.projects = projects;
        this.programmes = programmes;
        this.imports = imports;
        this.dates = dates;
        this.published = published;
    }

    @Override
    public String name() {
        return "course calendar";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public void load() {
        var themes = Map.of(
                "metoder", programmes.addTheme("metoder", "Metoder och arbetssätt", "Methods and ways of working"),
                "jamstalldhet",
                        programmes.addTheme(
                                "jamstalldhet", "Jämställdhet och tillgänglighet", "Equality and accessibility"),
                "samverkan", programmes.addTheme("samverkan", "Samverkan", "Collaboration"));
        DemoProgramme.all().forEach(programme -> load(programme, themes));
    }

    private void load(DemoProgramme programme, Map<String, UUID> themes) {
        var project = projects.bySlug(programme.project());
        var id = programmes.addProgramme(project.id(), programme.slug(), programme.title(), programme.summary(), "");
        var entries = new HashMap<String, Entry>();
        var parts = new HashMap<String, UUID>();
        for (var part : programme.parts()) {
            entries.put(part.title(), Entry.valueOf(part.entry()));
            parts.put(
                    part.title(),
                    programmes.addPart(
                            id,
                            Slug.of(part.title(), "kurs"),
                            part.title(),
                            part.summary(),
                            PartKind.valueOf(part.kind()),
                            themes.get(part.theme()),
                            parts.get(part.requires())));
        }
        var text = new DemoFile("calendar/" + programme.calendar() + ".txt").text();
        if (!(Paste.read(text) instanceof Reading.Table table)) {
            throw new IllegalStateException("The calendar " + programme.calendar() + " is not a table");
        }
        imports.save(id, table.grid(), Map.of(), programme.seats(), true);
        for (var date : published.ofProgramme(programme.slug(), java.time.Instant.EPOCH)) {
            settle(date, entries.getOrDefault(date.title(), Entry.OPEN), programme.seats());
        }
    }

    /** What a table does not say: who may come, and that digital dates take more. */
    private void settle(DateView view, Entry entry, int seats) {
        var date = view.date();
        var digital = date.mode() == Mode.DIGITAL;
        if (entry == Entry.OPEN && !digital) {
            return;
        }
        dates.change(
                date.id(),
                new DatePlan(
                        date.startsAt(),
                        date.endsAt(),
                        date.breakMinutes(),
                        date.lunch(),
                        date.mode(),
                        date.place(),
                        date.town(),
                        digital ? "https://mote.example.org/" + date.slug() : date.link(),
                        entry,
                        digital ? seats * 3 : seats,
                        date.closesAt()),
                date.version());
    }
}
