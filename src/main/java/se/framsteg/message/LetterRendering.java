package se.framsteg.message;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.framsteg.message.Letter.Block;
import se.framsteg.shared.Wordbook;

/** Writes a letter out in plain text, which every reader can read, and as a page. */
@Component
class LetterRendering {
    private final Wordbook wordbook;
    private final SmtpSettings settings;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "se.framsteg");

    LetterRendering(Wordbook wordbook, SmtpSettings settings) {
        this.wordbook = wordbook;
        this.settings = settings;
    }

    Rendered of(Letter letter) {
        var page = LetterPage.of(letter, wordbook.in(letter.language()), settings.senderName());
        return new Rendered(text(page), html(page));
    }

    private String html(LetterPage page) {
        var out = new StringOutput(8_000);
        templates.render("message/letter.jte", page, out);
        return out.toString();
    }

    private static String text(LetterPage page) {
        var out = new StringBuilder();
        out.append(page.words().t("message.letter.greeting")).append("\n\n");
        for (var block : page.blocks()) {
            switch (block) {
                case Block.Paragraph(var text) -> out.append(text.strip());
                case Block.Action(var label, var url) ->
                    out.append(label).append(":\n").append(url);
                case Block.Heading(var heading) -> out.append(heading.toUpperCase(Locale.ROOT));
                case Block.Link(var title, var url, var about) ->
                    out.append(title)
                            .append('\n')
                            .append(about.isBlank() ? "" : about.strip() + "\n")
                            .append(url);
                case Block.Facts(var rows) ->
                    rows.forEach((label, value) ->
                            out.append(label).append(": ").append(value).append('\n'));
            }
            out.append("\n\n");
        }
        out.append("-- \n").append(page.footer()).append('\n');
        if (page.funded()) {
            out.append(page.words().t("message.letter.funding"))
                    .append(". ")
                    .append(page.words().t("message.letter.funding.why"))
                    .append('\n');
        }
        return out.toString().replace("\n\n\n", "\n\n");
    }
}
