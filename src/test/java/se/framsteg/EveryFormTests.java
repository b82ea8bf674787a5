package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.framsteg.shared.FormVersion;

/** All forms of signed-in colleagues, read from the templates: what is typed is kept, what is stored is not overwritten. */
class EveryFormTests {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FIELDS = Pattern.compile(
            "@template\\.(shared\\.(field|area|choice|radios|check)\\(|(?!shared\\.)[a-z]+\\.)|<select|<textarea|<input(?! type=\"hidden\")");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([\\w:]+)");

    /** Forms that visitors fill in; they have ways of their own, without a session that could end. */
    private static final Set<String> PUBLIC =
            Set.of("course/signup/form", "course/booking/identity", "course/own/page", "site/own/booking");

    /** Nothing of these is kept: few words, or words that must not lie anywhere else. Template and end of the address. */
    private static final Set<String> NOT_KEPT = Set.of(
            "project/desk/page /forbund",
            "person/directory/person /nummer",
            "person/directory/person /kontakt",
            "person/directory/person /skydd",
            "person/directory/person /skydd/andra",
            "course/door/person /personnummer",
            "course/door/person /behall",
            "organisation/register/organisation /arbetsplatser",
            "organisation/register/page /arbete/organisationer",
            "report/certificate/one /papper",
            "report/certificate/list /intyg/underskrift",
            "report/month/files /skickad",
            "report/stint/page /kommer-tillbaka",
            "report/moving/page at",
            "report/moving/run /spara",
            "report/workbook/page at",
            "course/meeting/page /mote",
            "course/planning/date /avboka/",
            "course/door/row at",
            "organisation/register/organisation /kommun",
            "news/desk/new /arbete/nyheter/ny",
            "news/desk/editor /ta-ner",
            "news/desk/editor /adress",
            "news/pictures/picture /fokus",
            "news/pictures/picture /byt",
            "person/placeholder/page /arbete/skyddade-i-filen/interim",
            "news/consents/one /galler",
            "message/log/page /arbete/post/igen",
            "site/association/members /slut",
            "site/association/members at",
            "site/association/menu /",
            "site/association/menu at",
            "site/embed/desk /webbplatser",
            "news/issue/page /arbete/nyhetsbrev/lasare");

    /** These make something new, or add to what is there; nothing stored stands in them. */
    private static final Set<String> MAKES_NEW = Set.of(
            "person/directory/new /arbete/personer",
            "person/placeholder/page /arbete/skyddade-i-filen",
            "organisation/register/organisation /statsstod",
            "project/decision/paste /arbete/projekt/klistra",
            "course/planning/cancel /stall-in",
            "course/planning/programme /tillfallen",
            "course/planning/programme /delar",
            "course/planning/page /arbete/kurser/program",
            "course/planning/date /gast",
            "course/planning/queue /paus",
            "course/writing/page /meddelande",
            "course/dateimport/page /arbete/kurser/import",
            "course/meeting/page /mote/",
            "report/moving/page /skickat-utanfor",
            "report/month/steps /tillbaka",
            "news/pictures/page /arbete/bilder",
            "news/consents/new /arbete/samtycken",
            "news/documents/page /arbete/dokument",
            "site/association/list /arbete/forbund",
            "news/moving/page /arbete/nyheter/flytta-in",
            "account/permissions/page /arbete/behorigheter");

    private record Form(String template, String head, String body) {
        String key() {
            var action = Pattern.compile("action = (.*?)(, \\w+ = |$)").matcher(head);
            action.find();
            var end = Pattern.compile("\"([^\"]+)\"").matcher(action.group(1));
            var last = "at";
            while (end.find()) {
                last = end.group(1);
            }
            return template + " " + last;
        }

        boolean typed() {
            return FIELDS.matcher(body).find();
        }

        boolean kept() {
            return head.contains("draft = ");
        }

        boolean versioned() {
            return HIDDEN.matcher(body).results().anyMatch(field -> FormVersion.isName(field.group(1)))
                    || body.contains("page.again()");
        }
    }

    @Test
    void every_form_one_types_in_keeps_what_is_typed() {
        assertThat(forms().stream().filter(form -> form.typed() && !form.kept()).map(Form::key))
                .filteredOn(form -> !NOT_KEPT.contains(form))
                .as("give the form a name by draft = …, or say here why nothing of it is kept")
                .isEmpty();
    }

    @Test
    void a_form_that_changes_what_is_stored_carries_its_version() {
        assertThat(forms().stream()
                        .filter(Form::kept)
                        .filter(form -> !form.versioned())
                        .map(Form::key))
                .filteredOn(form -> !MAKES_NEW.contains(form))
                .as("a hidden field version, or say here that the form makes something new")
                .isEmpty();
        assertThat(forms().stream()
                        .filter(form -> form.key().equals("person/directory/person /skydd/andra"))
                        .allMatch(Form::versioned))
                .isTrue();
    }

    @Test
    void the_walk_finds_the_forms() {
        assertThat(forms().stream().filter(Form::kept)).hasSizeGreaterThan(25);
        assertThat(forms().stream().filter(Form::kept).filter(Form::versioned)).hasSizeGreaterThan(11);
        assertThat(new Form("x", "action = at, draft = a", "<input type=\"hidden\" name=\"file\">").versioned())
                .isFalse();
        assertThat(new Form("x", "action = at", "@template.shared.area(a)").typed())
                .isTrue();
    }

    @Test
    void numbers_of_persons_are_never_kept() {
        assertThat(forms().stream()
                        .filter(form -> form.kept()
                                && form.template().startsWith("person/")
                                && form.body().contains("person.number")))
                .isNotEmpty()
                .allMatch(form -> form.head().contains("unkept = \"number\""));
    }

    private static List<Form> forms() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> forms(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Form> forms(Path file) {
        try {
            var text = Files.readString(file);
            var name = TEMPLATES.relativize(file).toString().replace(".jte", "");
            var forms = new ArrayList<Form>();
            if (text.contains("@template.shared.layout(") || PUBLIC.contains(name)) {
                return forms;
            }
            var start = "@template.shared.form(";
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
                int content = text.indexOf("content = @`", at);
                int end = end(text, content + "content = @`".length());
                forms.add(new Form(
                        name,
                        text.substring(at + start.length(), content).strip().replaceAll(",$", ""),
                        text.substring(content, end)));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contents nest: {@code @`} opens one, a bare back-tick closes it. */
    private static int end(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '`') {
                depth += text.charAt(at - 1) == '@' ? 1 : -1;
            }
            if (depth == 0) {
                return at;
            }
        }
        return text.length();
    }
}
