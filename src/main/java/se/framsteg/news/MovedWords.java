package se.framsteg.news;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.archive.ArchiveEntry;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.Note;
import se.framsteg.news.archive.ArchiveEntry.Said;
import se.framsteg.shared.Secret;

/** What becomes of a text of an archive here: Markdown within our limits, a lead, a language of ours. */
record MovedWords(
        String key,
        @Nullable String original,
        TextLanguage language,
        Wording wording,
        ArchiveEntry entry,
        List<Note> notes) {
    private static final int TITLE = 200;
    private static final int LEAD = 1_000;
    private static final int BODY = 200_000;
    private static final Pattern PLAIN = Pattern.compile("(?!#|[-*+>|] |\\d+\\. |!\\[|```| {4}|---)[\\s\\S]+");
    private static final Pattern SENTENCE = Pattern.compile("([\\s\\S]{20,400}?[.!?])\\s+(?=\\p{Lu})([\\s\\S]*)");

    static MovedWords of(ArchiveEntry entry) {
        var notes = new ArrayList<>(entry.notes());
        var body = entry.body();
        if (entry.markup() == Markup.HTML) {
            var html = ArchivedHtml.of(body, entry.address());
            body = html.markdown();
            notes.addAll(html.notes());
        }
        var title = entry.title();
        if (title.length() > TITLE) {
            notes.add(new Note(Said.TITLE_CUT, ""));
            title = title.substring(
                            0, title.lastIndexOf(' ', TITLE - 2) > 0 ? title.lastIndexOf(' ', TITLE - 2) : TITLE - 2)
                    + " …";
        }
        var lead = entry.lead();
        if (lead.isBlank() && !entry.kind().equals(PostKind.PAGE.slug())) {
            var parts = led(body);
            if (!parts[0].isEmpty()) {
                notes.add(new Note(Said.LEAD_FROM_TEXT, ""));
            }
            lead = parts[0];
            body = parts[1];
        } else if (lead.length() > LEAD) {
            body = lead.substring(LEAD) + "\n\n" + body;
            lead = lead.substring(0, LEAD);
        }
        var wording = new Wording(
                title,
                lead,
                body.length() > BODY ? body.substring(0, BODY) : body,
                cut(entry.alt(), 500),
                cut(entry.spoken(), 100_000));
        return new MovedWords(
                key(entry.key()),
                entry.translationOf() == null ? null : key(entry.translationOf()),
                language(entry.language()),
                wording,
                entry,
                notes);
    }

    /** The first paragraph leads when there is more after it; else its first sentence does. */
    static String[] led(String body) {
        var parts = body.strip().split("\\n\\s*\\n", 2);
        if (!PLAIN.matcher(parts[0]).matches() || parts[0].contains("](") && parts[0].contains("!")) {
            return new String[] {"", body};
        }
        var first = Markdown.plain(Markdown.html(parts[0], TextLanguage.SV)).replace('\n', ' ');
        if (parts.length > 1 && first.length() <= 500) {
            return new String[] {first, parts[1].strip()};
        }
        var m = SENTENCE.matcher(parts[0]);
        if (m.matches()) {
            var rest = m.group(2) + (parts.length > 1 ? "\n\n" + parts[1] : "");
            return new String[] {
                Markdown.plain(Markdown.html(m.group(1), TextLanguage.SV)).replace('\n', ' '), rest
            };
        }
        return new String[] {"", body};
    }

    /** Keys are others' and may be of any length. */
    static String key(String key) {
        var bare = key.strip();
        return bare.length() <= 300 ? bare : "sha256:" + HexFormat.of().formatHex(Secret.hashOf(bare));
    }

    private static TextLanguage language(String tag) {
        var bare = tag.strip().toLowerCase(java.util.Locale.ROOT);
        return bare.startsWith("en") ? TextLanguage.EN : bare.equals("easy") ? TextLanguage.EASY : TextLanguage.SV;
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The kind that the archive itself says, or null. */
    @Nullable
    PostKind kind() {
        return PostKind.of(entry.kind()).orElse(null);
    }
}
