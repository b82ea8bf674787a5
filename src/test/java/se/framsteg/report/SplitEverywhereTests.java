package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Gender;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** Every figure about people is split: women, men, another or unknown gender, and only then the sum. */
@FrameTest
class SplitEverywhereTests {
    private static final List<String> ORDER = List.of("Kvinnor", "Män", "Annat eller okänt", "Totalt");

    /** What a template calls to show how many people there are. What is no figure about people: decision record 0074. */
    private static final Pattern COUNTS_PEOPLE = Pattern.compile("\\.persons\\(\\)");

    /** How many people a line of the read log is about: a fact of the log, no figure about them. */
    private static final Path READ_LOG = Path.of("src/main/jte/account/log/page.jte");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Months months;

    @Autowired
    MonthFiles files;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    People people;

    @Autowired
    Environment environment;

    private AsStaff leader;
    private String slug;

    @BeforeEach
    void a_project_with_women_men_and_somebody_whose_gender_is_not_known() {
        var world = new MonthWorld(acting, associations, projects, grants, people, environment);
        var date = world.date(LocalDate.of(2024, 10, 8));
        for (int i = 0; i < 24; i++) {
            var gender = i < 12 ? Gender.WOMAN : i < 18 ? Gender.MAN : null;
            world.attended(
                    world.withoutNumber("Deltagare " + i, gender),
                    date,
                    LocalDate.of(2024, 10, 8),
                    60,
                    "PARTICIPANT",
                    null);
        }
        months.settle(world.id());
        snapshots.refill(world.id());
        var karin = world.colleague("Karin", "projektledare");
        leader = new AsStaff(mvc, karin);
        slug = world.project.slug();
        var version = world.as(karin, () -> files.make(world.id(), java.time.YearMonth.of(2024, 10), FileKind.CSV));
        world.as(
                karin,
                () -> months.send(world.id(), java.time.YearMonth.of(2024, 10), version.id(), true, "Utan nummer"));
    }

    @Test
    void every_table_with_a_sum_of_people_has_women_men_and_the_others_before_it() throws IOException {
        for (var address : List.of(
                "/arbete/projekt/" + slug,
                "/arbete/projekt/" + slug + "/utfall",
                "/arbete/projekt/" + slug + "/styrelse",
                "/arbete/manad/" + slug,
                "/arbete/manad/" + slug + "/2024-10")) {
            splits(address, text(leader.get(address).exchange()));
        }
        splits("/projekt/" + slug, text(mvc.get().uri("/projekt/" + slug).exchange()));
    }

    @Test
    void a_chart_says_in_words_what_it_shows_and_has_its_table_beneath_it() throws IOException {
        for (var address : List.of("/arbete/projekt/" + slug + "/styrelse", "/arbete/manad/" + slug + "/2024-10")) {
            var page = Jsoup.parse(text(leader.get(address).exchange()));
            assertThat(page.select("figure.chart")).as(address).isNotEmpty().allSatisfy(chart -> {
                assertThat(chart.select("svg[role=img]").attr("aria-label"))
                        .containsSubsequence("Kvinnor", "män", "okänt");
                assertThat(chart.select("table.split")).isNotEmpty();
            });
            assertThat(page.select("[style], svg style, svg script"))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void the_table_to_take_away_and_the_paper_for_the_board_are_split_too() throws IOException {
        var table = text(leader.get("/arbete/projekt/" + slug + "/utfall.csv").exchange());
        assertThat(table.lines().findFirst().orElse("")).endsWith("Kvinnor;Män;Annat eller okänt;Totalt");
        assertThat(table).contains("Okänd kommun;2025-03-12;12;6;6;24");

        var paper = leader.get("/arbete/projekt/" + slug + "/styrelse.pdf").exchange();
        assertThat(paper).hasStatusOk();
        try (var document = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " "))
                    .containsSubsequence(
                            "Kvinnor 12, män 6, annat eller okänt kön 6. 24 av 2 500 deltagare", "Per kommun")
                    .contains("Okänd kommun 12 6 6 24");
        }
    }

    @Test
    void a_template_that_counts_people_splits_them() throws IOException {
        var lacking = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/jte"))) {
            for (var template : all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(READ_LOG))
                    .toList()) {
                var text = Files.readString(template);
                if (COUNTS_PEOPLE.matcher(text).find() && !text.contains("women()") && !text.contains("split")) {
                    lacking.add(template);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    private static void splits(String address, String html) {
        var tables = Jsoup.parse(html).select("table").stream()
                .filter(table -> headers(table).contains("Totalt"))
                .toList();
        assertThat(tables).as("%s shows people, so it has a split", address).isNotEmpty();
        for (var table : tables) {
            var headers = headers(table);
            var first = headers.indexOf("Kvinnor");
            assertThat(first).as("%s: %s", address, headers).isNotNegative();
            for (int i = 0; i < ORDER.size(); i++) {
                assertThat(headers.get(first + i))
                        .as("%s: %s", address, headers)
                        .startsWith(ORDER.get(i));
            }
            var counted = table.select("tbody tr").stream()
                    .map(row -> row.select("th, td"))
                    .filter(cells -> cells.size() > first + 3)
                    .map(cells -> cells.subList(first, first + 4).stream()
                            .map(SplitEverywhereTests::number)
                            .toList())
                    .filter(cells -> cells.stream().allMatch(cell -> cell >= 0))
                    .toList();
            assertThat(counted)
                    .as("%s: %s", address, headers)
                    .isNotEmpty()
                    .allSatisfy(cells -> assertThat(cells.get(0) + cells.get(1) + cells.get(2))
                            .as("the parts are all of the sum on %s", address)
                            .isEqualTo(cells.get(3)));
        }
    }

    private static List<String> headers(Element table) {
        return table.select("thead th").eachText();
    }

    private static long number(Element cell) {
        var digits = cell.text().replaceAll("[\\s\\u00A0]", "");
        return digits.matches("\\d+") ? Long.parseLong(digits) : -1;
    }

    private static String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
