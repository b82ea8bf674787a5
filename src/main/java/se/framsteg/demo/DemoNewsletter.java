package se.framsteg.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.framsteg.message.Letters;
import se.framsteg.message.MailAddress;
import se.framsteg.news.DigestItem;
import se.framsteg.news.DigestKind;
import se.framsteg.news.Interests;
import se.framsteg.news.IssueText;
import se.framsteg.news.Issues;
import se.framsteg.news.Readers;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.Language;

/** Invented readers of the newsletter, who have said yes by the link in their letters; one issue sent, one begun. */
@Component
class DemoNewsletter implements DemoStep {
    private static final Pattern OWN = Pattern.compile("/nyhetsbrev/min/([A-Za-z0-9_-]+)");

    private final Readers readers;
    private final Issues issues;
    private final Letters letters;
    private final Associations associations;

    DemoNewsletter(Readers readers, Issues issues, Letters letters, Associations associations) {
        this.readers = readers;
        this.issues = issues;
        this.letters = letters;
        this.associations = associations;
    }

    @Override
    public String name() {
        return "newsletter";
    }

    @Override
    public int position() {
        return 95;
    }

    @Override
    public void load() {
        var association = associations.bySlug("ostrasodertorn").orElseThrow().id();
        for (var line : new DemoFile("newsletter.txt").lines()) {
            var cells = line.split("\t");
            subscribe(association, cells[0], cells[1], cells[2]);
        }
        var first = issues.begin(association);
        var offered =
                issues.offered(first, Language.SV).stream().map(DigestItem::id).toList();
        var version = issues.save(
                first,
                1,
                new IssueText(
                        "Nytt från oss i vår",
                        "News from us this spring",
                        "Hej!\n\nVåren är full av kurser och träffar. Här är det som är nytt sedan sist. Välkommen!",
                        "Hello!\n\nSpring is full of courses and meetings. Here is what is new. Welcome!"),
                part(offered, 0));
        if (!offered.isEmpty()) {
            issues.send(first, version);
            var second = issues.begin(association);
            issues.save(
                    second,
                    1,
                    new IssueText("Fler kurser före sommaren", "More courses before summer", "", ""),
                    part(
                            issues.offered(second, Language.SV).stream()
                                    .map(DigestItem::id)
                                    .toList(),
                            0));
        }
    }

    /** Every other one from here on, so that something is left for the next issue. */
    private static Set<UUID> part(List<UUID> ids, int from) {
        return java.util.stream.IntStream.range(from, ids.size())
                .filter(i -> i % 2 == from % 2)
                .mapToObj(ids::get)
                .collect(Collectors.toSet());
    }

    private void subscribe(UUID association, String email, String language, String kinds) {
        var address = MailAddress.parse(email).orElseThrow();
        var interests = new Interests(
                Set.of(),
                Set.of(),
                java.util.Arrays.stream(kinds.split(" "))
                        .filter(kind -> !kind.equals("-"))
                        .map(DigestKind::valueOf)
                        .collect(Collectors.toSet()));
        readers.ask(association, address, language.equals("en") ? Language.EN : Language.SV, interests);
        if (!email.startsWith("vantar")) {
            readers.confirm(link(email));
        }
    }

    /** The reader opens the letter, as anybody can at {@code /demo/post}. */
    private String link(String email) {
        var letter = letters.latest(email, 1).getFirst();
        var text = letters.find(letter.id()).orElseThrow().text();
        var found = OWN.matcher(text == null ? "" : text);
        if (!found.find()) {
            throw new IllegalStateException("No link in the letter to " + email);
        }
        return found.group(1);
    }
}
