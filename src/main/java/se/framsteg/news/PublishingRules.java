package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.framsteg.news.Finding.Rule;

/** What a text has to hold to before readers get it: it says what it is about, and shuts nobody out (WCAG 1.1.1, 1.3.1, 2.4.4). */
final class PublishingRules {
    private static final Set<String> SAYS_NOTHING = Set.of(
            "här",
            "klicka",
            "klicka här",
            "tryck här",
            "läs mer",
            "läs mer här",
            "läs vidare",
            "läs här",
            "mer",
            "mer här",
            "mer info",
            "mer information",
            "se här",
            "se mer",
            "länk",
            "länken",
            "denna länk",
            "den här länken",
            "here",
            "click",
            "click here",
            "read more",
            "read more here",
            "read on",
            "more",
            "more info",
            "more information",
            "learn more",
            "see here",
            "link",
            "this link");

    private PublishingRules() {}

    static List<Finding> check(PostFacts facts, TextLanguage language, Wording wording) {
        var findings = new Findings(language);
        if (wording.title().isBlank()) {
            findings.add(Rule.NO_TITLE, "");
        }
        if (wording.lead().isBlank() && facts.kind() != PostKind.PAGE) {
            findings.add(Rule.NO_LEAD, "");
        }
        if (wording.body().isBlank()) {
            findings.add(Rule.NO_TEXT, "");
        }
        if (!facts.sound().isBlank() && wording.spoken().isBlank()) {
            findings.add(Rule.SOUND_WITHOUT_WORDS, "");
        }
        body(Jsoup.parseBodyFragment(Markdown.unsafe(wording.body())), findings);
        return findings.all;
    }

    private static void body(Document body, Findings findings) {
        images(body, findings);
        var above = 1;
        for (var heading : body.select("h1, h2, h3, h4, h5, h6")) {
            var level = heading.normalName().charAt(1) - '0';
            if (heading.text().isBlank()) {
                findings.add(Rule.EMPTY_HEADING, "");
            } else if (level > above + 1) {
                findings.add(Rule.SKIPPED_HEADING, heading.text());
            }
            above = level;
        }
        for (var link : body.select("a[href]")) {
            var words = link.text()
                    + link.select("img").stream()
                            .map(image -> " " + image.attr("alt"))
                            .reduce("", String::concat);
            var plain = words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
            if (plain.isEmpty() || SAYS_NOTHING.contains(plain)) {
                findings.add(Rule.VAGUE_LINK, plain.isEmpty() ? link.attr("href") : words.strip());
            }
        }
    }

    private static void images(Document body, Findings findings) {
        for (var image : body.select("img")) {
            if (!CleanHtml.OUR_PICTURE.matcher(image.attr("src")).matches()) {
                findings.add(Rule.FOREIGN_IMAGE, image.attr("src"));
            } else if (image.attr("alt").isBlank() && !image.hasClass(Markdown.DECORATIVE)) {
                findings.add(Rule.IMAGE_WITHOUT_ALT, image.attr("src"));
            }
        }
    }

    private static final class Findings {
        private final TextLanguage language;
        private final List<Finding> all = new ArrayList<>();

        Findings(TextLanguage language) {
            this.language = language;
        }

        void add(Rule rule, String detail) {
            all.add(new Finding(language, rule, detail));
        }
    }
}
