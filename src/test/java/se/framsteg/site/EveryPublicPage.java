package se.framsteg.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.course.Bookings;
import se.framsteg.course.By;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.DatePlan;
import se.framsteg.course.Entry;
import se.framsteg.course.Mode;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.course.SignUpDesk;
import se.framsteg.course.SignUpRequest;
import se.framsteg.message.MailAddress;
import se.framsteg.news.DocumentAnswer;
import se.framsteg.news.DocumentFacts;
import se.framsteg.news.DocumentFiles;
import se.framsteg.news.Documents;
import se.framsteg.news.Interests;
import se.framsteg.news.Issues;
import se.framsteg.news.PictureAnswer;
import se.framsteg.news.PictureFacts;
import se.framsteg.news.PictureFiles;
import se.framsteg.news.Pictures;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.Readers;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.organisation.Association;
import se.framsteg.shared.Language;

/**
 * All that a visitor can open, on the site of an association that has something of everything: the one list that tests of
 * pages walk. {@link ValidHtmlTests} fails when a page is missing here.
 */
@TestComponent
@Import(SitesWorld.class)
public class EveryPublicPage {
    private static final String BODY = """
            ## Vad vi lärde oss

            Se [vårens kurser](/kurser), **fet** och *kursiv* text och <span lang="en">job coach</span>.

            - ett
            - två

            > Det gick bättre än jag trodde.

            | Del | Timmar |
            |---|--:|
            | Introduktion | 3 |

            ![En trappa i tre steg](/bilder/%s "Bilden är påhittad")
            """;

    /** A page in its state, by its address below the installation's root. */
    public record Sample(String name, String path) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final SitesWorld sites;
    private final CourseWorld courses;
    private final Programmes programmes;
    private final CourseDates dates;
    private final SignUpDesk desk;
    private final Bookings bookings;
    private final Posts posts;
    private final Previews previews;
    private final Pictures pictures;
    private final Documents documents;
    private final Readers readers;
    private final Issues issues;
    private final JdbcClient jdbc;
    private final List<Sample> samples = new ArrayList<>();
    private String site = "";

    EveryPublicPage(
            SitesWorld sites,
            CourseWorld courses,
            Programmes programmes,
            CourseDates dates,
            SignUpDesk desk,
            Bookings bookings,
            Posts posts,
            Previews previews,
            Pictures pictures,
            Documents documents,
            Readers readers,
            Issues issues,
            JdbcClient jdbc) {
        this.sites = sites;
        this.courses = courses;
        this.programmes = programmes;
        this.dates = dates;
        this.desk = desk;
        this.bookings = bookings;
        this.posts = posts;
        this.previews = previews;
        this.pictures = pictures;
        this.documents = documents;
        this.readers = readers;
        this.issues = issues;
        this.jdbc = jdbc;
    }

    /** Every page in Swedish, and in easy Swedish and English where the page has words of its own in them. */
    public synchronized List<Sample> all() {
        if (samples.isEmpty()) {
            fill();
        }
        return List.copyOf(samples);
    }

    public Stream<Sample> named(Set<String> names) {
        var found = all().stream().filter(one -> names.contains(one.name())).toList();
        if (found.size() != names.size()) {
            throw new IllegalArgumentException("Not all are pages: " + names);
        }
        return found.stream();
    }

    private void fill() {
        var association = sites.association();
        site = "/" + association.slug();
        var project = sites.project(association, "Stegen " + association.slug());
        courses(project.id(), project.slug());
        news(association);
        newsletter(association);
        inEach("start", "/");
        inEach("calendar", "/kalender");
        inEach("calendar, month", "/kalender?vy=manad&manad=2025-03");
        inEach("calendar, nothing found", "/kalender?q=finns-inte");
        inEach("courses", "/kurser");
        inEach("projects", "/projekt");
        inEach("project", "/projekt/" + project.slug());
        inEach("search", "/sok");
        inEach("search, found", "/sok?q=tillit");
        inEach("search, nothing found", "/sok?q=finns-inte");
        inEach("accessibility", "/tillganglighet");
        inEach("accessibility, thanks", "/tillganglighet/tack");
        inEach("personal data", "/personuppgifter");
        inEach("personal data of a project", "/personuppgifter/" + project.slug());
        inEach("cookies", "/kakor");
        inEach("contact", "/kontakt");
        inEach("documents", "/dokument");
        inEach("sign-in", "/logga-in");
        inSwedish("sign-in by organisation", "/logga-in/organisation");
        inSwedish("signed out", "/logga-in/utloggad");
        inEach("not found", "/finns-inte");
        inSwedish("calendar in a frame", "/inbaddat/kalender");
        inSwedish("news in a frame", "/inbaddat/nyheter");
        samples.add(new Sample("start of the installation", "/"));
        samples.add(new Sample("start of the installation, en", "/en/"));
        samples.add(new Sample("start of the installation, easy", "/lattlast/"));
    }

    private void courses(UUID project, String slug) {
        var part = courses.asJob(() -> {
            var programme = programmes.addProgramme(
                    project, "lyft-" + slug, "Professionslyft", "Tre delar under våren.", "Du lär dig **tillit**.");
            programmes.addPart(programme, "del-2", "Jobbfokus", "Ännu utan datum.", PartKind.SEMINAR, null, null);
            return programmes.addPart(
                    programme, "del-1", "Tilltro och tillit", "Hur <vi> möts.", PartKind.DEEPENING, null, null);
        });
        inEach("programme", "/kurser/lyft-" + slug);
        var open = courses.date(part, LocalDate.of(2025, 3, 21), 12);
        var full = courses.date(part, LocalDate.of(2025, 3, 28), 0);
        var past = courses.date(part, LocalDate.of(2025, 2, 21), 12);
        var cancelled = courses.date(part, LocalDate.of(2025, 4, 4), 12);
        var digital = courses.asJob(() -> {
            dates.cancel(cancelled, "ILLNESS");
            var id = dates.plan(part, digital(LocalDate.of(2025, 4, 11)));
            dates.publish(id);
            return id;
        });
        inEach("date", courses.view(open).path());
        inEach("date, full", courses.view(full).path());
        inSwedish("date, past", courses.view(past).path());
        inEach("date, cancelled", courses.view(cancelled).path());
        inSwedish("date, digital", courses.view(digital).path());
        inEach("thanks for a seat", courses.view(open).path() + "/tack?svar=plats");
        inEach("thanks for a place in the queue", courses.view(open).path() + "/tack?svar=ko");
        var booking = signUp(open);
        inEach("own booking to confirm", linkTo(signUp(open)));
        courses.asJob(() -> bookings.confirm(booking, By.link(booking)));
        inEach("own booking", linkTo(booking));
        inSwedish("own attendance", linkTo(booking) + "/narvaro");
        inEach("own place in the queue", linkTo(signUp(full)));
    }

    private void news(Association association) {
        var picture = courses.asJob(() -> ((PictureAnswer.Kept) pictures.upload(
                        association.id(),
                        "steg.jpg",
                        PictureFiles.jpeg(1600, 900, association.slug().hashCode()),
                        PictureFacts.showing("En trappa i tre steg", "Three steps", "Illustration: förbundet")
                                .captioned("Steg för steg", "Step by step")))
                .picture());
        var facts = PostFacts.of(null, PostKind.BLOG, "Disa Holm", "förbundschef")
                .pictured(picture, false)
                .heard("https://ljud.example/avsnitt-1");
        var words = Wording.of("Tillit i vardagen", "Vad som händer när vi litar på varandra.", BODY.formatted(picture))
                .seen("En trappa i tre steg")
                .heard("Disa berättar om året.");
        publish(association, "Före " + words.title(), PostFacts.of(null, PostKind.NEWS, "", ""));
        var told = courses.asJob(() -> {
            var id = posts.create(association.id(), facts, TextLanguage.SV, words);
            posts.publish(id);
            return posts.get(id);
        });
        publish(association, "Efter " + words.title(), PostFacts.of(null, PostKind.NEWS, "", ""));
        var about = publish(association, "Om oss", PostFacts.of(null, PostKind.PAGE, "", ""));
        var door = courses.asJob(() -> previews.open(told.id()));
        var document = courses.asJob(() -> ((DocumentAnswer.Kept) documents.upload(
                        association.id(),
                        DocumentFiles.pdf(false, null, null),
                        new DocumentFacts(
                                "Årsredovisning " + association.slug(),
                                Language.SV,
                                LocalDate.of(2025, 2, 20),
                                "",
                                "Året i korthet.\n\nFler fick stöd.",
                                true)))
                .document());
        inEach("news", "/nyheter");
        inSwedish("news of a year", "/nyheter?ar=2025");
        inEach("post with a picture", "/nyheter/" + told.slug());
        inEach("page", "/sidor/" + about);
        inSwedish("draft by its link", "/nyheter/utkast/" + door.text());
        inEach("document as a page", "/dokument/" + document);
    }

    private void newsletter(Association association) {
        inEach("newsletter", "/nyhetsbrev");
        inEach("newsletter asked for", "/nyhetsbrev/tack");
        var issue = courses.asJob(() -> {
            var id = issues.begin(association.id());
            issues.send(id, issues.get(id).version());
            return id;
        });
        courses.<Integer>seeing(
                () -> jdbc.sql("update news.issue set state = 'SENT', finished_at = begun_at where id = :id")
                        .param("id", issue)
                        .update());
        inEach("newsletter of a month", "/nyhetsbrev/1");
        inEach("newsletter to confirm", "/nyhetsbrev/min/" + reader(association));
        var amina = reader(association);
        courses.asJob(() -> {
            readers.confirm(amina);
            return amina;
        });
        inEach("own newsletter", "/nyhetsbrev/min/" + amina);
        inEach("newsletter to leave", "/nyhetsbrev/avsluta/" + amina);
        inEach("newsletter left", "/nyhetsbrev/avsluta");
    }

    /** The secret of somebody who has asked for the newsletter. */
    private String reader(Association association) {
        var address = "p" + UUID.randomUUID() + "@exempel.se";
        courses.asJob(() -> {
            readers.ask(association.id(), MailAddress.parse(address).orElseThrow(), Language.SV, Interests.ALL);
            return address;
        });
        var text =
                courses.<String>seeing(() -> jdbc.sql("select body_text from message.letter where address = :address")
                        .param("address", address)
                        .query(String.class)
                        .single());
        return text.replaceAll("(?s).*/nyhetsbrev/min/([A-Za-z0-9_-]+).*", "$1");
    }

    private String publish(Association association, String title, PostFacts facts) {
        return courses.asJob(() -> {
            var id = posts.create(
                    association.id(),
                    facts,
                    TextLanguage.SV,
                    Wording.of(title, "Kort om " + title, "Text om " + title));
            posts.publish(id);
            return posts.get(id).slug();
        });
    }

    private static DatePlan digital(LocalDate day) {
        return new DatePlan(
                CourseWorld.at(day, 9),
                CourseWorld.at(day, 12),
                15,
                false,
                Mode.DIGITAL,
                null,
                null,
                "https://mote.example/1",
                Entry.OPEN,
                100,
                null);
    }

    private UUID signUp(UUID date) {
        var email = "p" + UUID.randomUUID() + "@exempel.se";
        desk.signUp(new SignUpRequest(date, "Amina Farah", email, null, null, null, Language.SV, ""));
        return courses.seeing(
                () -> jdbc.sql("select id from course.sign_up where date_id = :date order by turn desc limit 1")
                        .param("date", date)
                        .query(UUID.class)
                        .single());
    }

    private String linkTo(UUID signUp) {
        var text = courses.<String>seeing(
                () -> jdbc.sql("""
                        select body_text from message.letter
                         where owner_id = :id and body_text like '%/bokning/%' order by id desc limit 1
                        """).param("id", signUp).query(String.class).single());
        return text.replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
    }

    private void inSwedish(String name, String path) {
        samples.add(new Sample(name, site + path));
    }

    private void inEach(String name, String path) {
        inSwedish(name, path);
        samples.add(new Sample(name + ", en", site + "/en" + path));
        samples.add(new Sample(name + ", easy", site + "/lattlast" + path));
    }
}
