package se.framsteg.message;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.framsteg.message.Letter.Block;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

/**
 * Writes a letter out in plain text, which every reader can read, and as a page. The outbox keeps the text as it was put; the
 * page is ten times as long and made of the kept {@link LetterContent} when it is wanted.
 */
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
        return new Rendered(
                text(letter), html(letter.language(), letter.content().subject(), LetterContent.of(letter)));
    }

    String text(Letter letter) {
        return text(page(letter.language(), letter.content().subject(), LetterContent.of(letter)));
    }

    String html(Language language, String subject, LetterContent content) {
        var out = new StringOutput(8_000);
        templates.render("message/letter.jte", page(language, subject, content), out);
        return out.toString();
    }

    /** The page of a letter that was kept: its own, as older ones have, or one made of its blocks when somebody wants it. */
    Supplier<String> kept(ResultSet letter) throws SQLException {
        var page = letter.getString("body_html");
        var blocks = letter.getString("blocks");
        var subject = letter.getString("subject");
        var language = Language.valueOf(letter.getString("language"));
        return page != null || blocks == null
                ? () -> page == null ? "" : page
                : () -> html(language, subject, LetterContent.read(blocks));
    }

    private LetterPage page(Language language, String subject, LetterContent content) {
        return new LetterPage(wordbook.in(language), subject, content, settings.senderName());
    }

    private static String text(LetterPage page) {
        var out = new StringBuilder();
        if (page.greets()) {
            out.append(page.words().t("message.letter.greeting")).append("\n\n");
        }
        for (var block : page.blocks()) {
            switch (block) {
                case Block.Opening(var text) -> out.append(text.strip());
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
