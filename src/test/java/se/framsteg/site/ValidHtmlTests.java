package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import se.framsteg.FrameTest;

/** Every page that a visitor can open is HTML as the standard has it, in every language. */
@FrameTest
@Import(EveryPublicPage.class)
class ValidHtmlTests {
    /** Answers to visitors that are no pages, or that only lead on, and the pages that one visit cannot reach. */
    private static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("NumberAddressController", "leads on from the numbers of an archive"),
            Map.entry("/assets", "files"),
            Map.entry("/bilder/", "pictures"),
            Map.entry("/dokument/{id}/", "files"),
            Map.entry("/error", "for the container"),
            Map.entry("/health", "for machines"),
            Map.entry("/intyg", "for signed-in colleagues"),
            Map.entry("/kalender.ics", "a subscription"),
            Map.entry("/kort/", "sharing cards"),
            Map.entry("/kurser/{programme}/{part}", "leads on"),
            Map.entry("/logga-in/bekrafta", "for the signed-in"),
            Map.entry("/logga-in/kod", "between the two steps of signing in"),
            Map.entry("/logga-in/lank/", "a link for one browser"),
            Map.entry("/logga-in/organisation/", "between two hosts"),
            Map.entry("/logga-in/skydda", "between the two steps of signing in"),
            Map.entry("/logga-in/vantar", "for the browser that has asked"),
            Map.entry("/narvarointyg/", "for one participant: MonthScreenTests"),
            Map.entry("/nyheter/feed", "an Atom feed, see below"),
            Map.entry("/organisationer", "suggestions while typing"),
            Map.entry("/robots.txt", "for machines"),
            Map.entry("/samtycke/", "for one person: PicturesInTheBrowserTests"),
            Map.entry("/sitemap", "for machines: FoundByMachinesTests"),
            Map.entry("/tema/", "stylesheets"));

    /** Warnings that we live with, by how they begin, and why. */
    private static final Map<String, String> LIVED_WITH = Map.of(
            "Trailing slash on void elements", "the sanitiser writes so; it quotes every value, so nothing is misread");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EveryPublicPage pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void every_public_page_is_valid_html() throws Exception {
        var checker = new HtmlChecker();
        var wrong = new TreeMap<String, Set<String>>();
        for (var sample : pages.all()) {
            var answer = mvc.get().uri(sample.path()).exchange().getResponse();
            var wanted = sample.name().startsWith("not found") ? 404 : 200;
            assertThat(answer.getStatus()).as("%s: %s", sample, sample.path()).isEqualTo(wanted);
            look(checker, sample.name(), answer.getContentAsByteArray(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_form_that_is_sent_back_is_valid_html() throws Exception {
        var checker = new HtmlChecker();
        var wrong = new TreeMap<String, Set<String>>();
        for (var sample : pages.named(Set.of("date", "date, easy", "date, en", "accessibility", "accessibility, easy"))
                .toList()) {
            var answer = mvc.post()
                    .uri(sample.path())
                    .header("Sec-Fetch-Site", "same-origin")
                    .param("name", "<b>\"Amina\"</b>")
                    .exchange()
                    .getResponse();
            assertThat(answer.getStatus()).as(sample.name()).isEqualTo(422);
            look(checker, sample.name(), answer.getContentAsByteArray(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_checker_finds_what_is_wrong() throws Exception {
        var page = "<!doctype html><html lang=sv><title>x</title><p><div></div></p><img src=x><a href='/å b'>x</a>";

        assertThat(new HtmlChecker().check(page.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(one -> one.contains("No “p” element in scope"))
                .anyMatch(one -> one.contains("must have an “alt” attribute"))
                .anyMatch(one -> one.contains("Bad value"));
    }

    @Test
    void every_feed_is_well_formed() throws Exception {
        var site = pages.all().getFirst().path().split("/")[1];
        for (var feed : List.of("/nyheter/feed", "/nyheter/feed?slag=blogg", "/en/nyheter/feed", "/sitemap.xml")) {
            var answer = mvc.get().uri("/" + site + feed).exchange().getResponse();
            assertThat(answer.getStatus()).as(feed).isEqualTo(200);
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        }
    }

    /** A new page stands in {@link EveryPublicPage}, and is then held to all that is asked of pages. */
    @Test
    void no_page_is_missing() throws Exception {
        var reached = new LinkedHashSet<String>();
        for (var sample : pages.all()) {
            handler(sample.path()).ifPresent(reached::add);
        }
        var missing = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            var leadsOn = method.getBeanType().getSimpleName().equals("NumberAddressController");
            if (!leadsOn && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues().stream()
                        .filter(ValidHtmlTests::isForVisitors)
                        .filter(path -> !reached.contains(key(method)) && !isNoPage(key(method)))
                        .forEach(missing::add);
            }
        });
        assertThat(missing).isEmpty();
    }

    private static boolean isForVisitors(String path) {
        return List.of("/arbete", "/mina", "/demo", "/api").stream().noneMatch(path::startsWith) && !isNoPage(path);
    }

    /** By the beginning of the address, or by who answers where the address is a page's own. */
    private static boolean isNoPage(String name) {
        return NO_PAGE.keySet().stream().anyMatch(one -> one.endsWith("}") ? name.equals(one) : name.startsWith(one));
    }

    private Optional<String> handler(String path) throws Exception {
        var parts = path.split("\\?", 2);
        var rest = parts[0].replaceFirst("^/forbund-[^/]+", "").replaceFirst("^/(en|lattlast)(?=/)", "");
        var request = new MockHttpServletRequest("GET", rest.isEmpty() ? "/" : rest);
        if (parts.length > 1) {
            for (var pair : parts[1].split("&")) {
                request.addParameter(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        ServletRequestPathUtils.parseAndCache(request);
        var chain = handlers.getHandler(request);
        return chain != null && chain.getHandler() instanceof HandlerMethod method
                ? Optional.of(key(method))
                : Optional.empty();
    }

    private static String key(HandlerMethod method) {
        return method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
    }

    private static void look(HtmlChecker checker, String name, byte[] page, Map<String, Set<String>> wrong)
            throws Exception {
        for (var one : checker.check(page)) {
            if (LIVED_WITH.keySet().stream().noneMatch(one::contains)) {
                wrong.computeIfAbsent(one.replaceFirst(" in line \\d+", ""), each -> new TreeSet<>())
                        .add(name + one.replaceFirst(".*?( in line \\d+).*", "$1"));
            }
        }
    }
}
