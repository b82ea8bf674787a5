package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a pasted list, and what it looks like.
 *
 * @param afterGap whether an empty line, or something that is no text, stands above it
 */
record ListingLine(Kind kind, String text, ArchiveTime.@Nullable Day day, boolean afterGap) {
    enum Kind {
        TEXT,
        DATE,
        CAPTION,
        SIGNATURE,
        TAGS,
        ADDRESS,
        NOISE
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CAPTION = Pattern.compile(
            "(?:(?:bild|bilden|bildtext|foto|fotograf|illustration|image|photo|picture)(?: ?(?:av|by|på|till (?:vänster|höger)))?\\s*[:©].*"
                    + "|\\[(?:bild|image|foto)[^\\]]*]|©.*|.*[.!]?\\s*\\(?(?:foto|illustration)\\s*:\\s*[\\p{L} ./-]+\\)?"
                    + "|[\\w .-]+\\.(?:jpe?g|png|gif|webp)|!\\[.*|(?:bild|image|foto) ?\\d*)",
            FLAGS);
    private static final Pattern NOISE = Pattern.compile(
            "(?:(?:»|›|>|→)?\\s*(?:läs|fortsätt läsa|fortsätt att läsa|visa|se|read|continue reading)\\s*(?:hela\\s+)?(?:mer|more|vidare|inlägget|artikeln|nyheten|texten)?\\s*(?:»|›|>|→|…|\\.\\.\\.)*"
                    + "|\\d* ?(?:kommentarer?|comments?)|lämna en kommentar|inga kommentarer|dela(?: på .*)?|share|skriv ut|tipsa|gilla|facebook|twitter|linkedin|e-post"
                    + "|(?:nästa|föregående|äldre|nyare)(?: sida| inlägg)?(?:\\s*[»«→←])?|sida \\d+ av \\d+|[-–—_=*•·.\\s]+)",
            FLAGS);
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:/{1,2}\\s*(?<slash>\\p{Lu}[\\p{L} .,&-]{1,80})"
                    + "|(?:text(?: och foto)?|skriven av|skrivet av|av|by|vid (?:pennan|tangenterna|tangentbordet)|skribent|upplagd av|postat av|inlagt av)\\s*:?\\s+(?<by>\\p{Lu}[\\p{L}.-]*(?:[ ,&]+[\\p{L}.-]+){0,7})"
                    + "|(?:(?:(?:med )?(?:vänliga?|varma?|bästa) hälsning(?:ar)?|hälsningar|mvh|vänligen|allt gott|hälsar)\\s*[,/:!]?\\s*(?<greet>(?:\\p{Lu}[\\p{L} .,&-]{1,80})?)))",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAGS = Pattern.compile(
            "(?:taggar|etiketter|ämnen|ämne|kategori(?:er)?|tags?|categor(?:y|ies))\\s*:\\s*(.+)", FLAGS);
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:publicera[dt]|upplag[dt]|inlagt|skapa[dt]|postat|posted|published)?(?: on| den)?\\s*:?\\s*(.+?)(?:\\s*[|·•/–-]\\s*(?:nyheter|nyhet|blogg|aktuellt|news|av .+|by .+))?",
            FLAGS);
    private static final Pattern DOTS = Pattern.compile(
            "\\s*(?:(?:\\[\\s*(?:…|\\.{3})\\s*]|\\(\\s*(?:…|\\.{3})\\s*\\)|…|\\.{3,})(?:\\s*\\[?(?:läs (?:mer|hela|vidare)|read more)[^.]*)?)\\s*[»›→>]*\\s*$",
            FLAGS);

    static List<ListingLine> of(String pasted) {
        var lines = new ArrayList<ListingLine>();
        var gap = true;
        var greeted = false;
        for (var raw : pasted.split("\\R")) {
            var text = bare(raw);
            if (text.isEmpty()) {
                gap = true;
                continue;
            }
            var line = line(text, gap);
            if (line.kind() == Kind.SIGNATURE && line.text().isEmpty()) {
                lines.add(new ListingLine(Kind.NOISE, text, null, gap));
                gap = true;
                greeted = true;
                continue;
            }
            if (greeted && line.isSigned()) {
                line = new ListingLine(Kind.SIGNATURE, text, null, gap);
            }
            greeted = false;
            lines.add(line);
            gap = line.kind() != Kind.TEXT;
        }
        return lines;
    }

    /** Without what nobody sees, and with single spaces. */
    static String bare(String raw) {
        return raw.replaceAll("[\\u200B-\\u200D\\uFEFF\\u00AD]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    static boolean isFile(String text) {
        return text.matches("(?iu)[\\w .()åäö-]+\\.(?:jpe?g|png|gif|webp)");
    }

    /** Somebody's name and nothing else. */
    boolean isName() {
        return kind == Kind.TEXT
                && text.matches("\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]*|och|&|von|af|de)){0,4}");
    }

    /** A name, perhaps with what the person does. */
    boolean isSigned() {
        return kind == Kind.TEXT
                && (isName()
                        || text.length() < 100
                                && text.matches("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,3}, \\p{Ll}[^.!?]*"));
    }

    /** A line with a bullet or a number. */
    boolean isPoint() {
        return kind == Kind.TEXT
                && text.matches("(?:[\\uF0B7\\uF0A7\\uF0D8\\uF076\\uF0FC•▪●◦‣⁃·*-]|o|\\d{1,3}[.)]) .*");
    }

    static ListingLine line(String text, boolean gap) {
        var day = text.length() > 90 ? null : day(text);
        if (day != null) {
            return new ListingLine(Kind.DATE, text, day, gap);
        }
        if (text.matches("(?i)(?:https?://|www\\.)\\S+")) {
            return new ListingLine(Kind.ADDRESS, text.startsWith("www") ? "https://" + text : text, null, gap);
        }
        if (NOISE.matcher(text).matches()) {
            return new ListingLine(Kind.NOISE, text, null, gap);
        }
        var tags = TAGS.matcher(text);
        if (tags.matches()) {
            return new ListingLine(Kind.TAGS, tags.group(1), null, gap);
        }
        var signature = SIGNATURE.matcher(text);
        if (text.length() < 100 && signature.matches()) {
            return new ListingLine(Kind.SIGNATURE, name(signature), null, gap);
        }
        if (text.length() < 200 && CAPTION.matcher(text).matches()) {
            return new ListingLine(Kind.CAPTION, text, null, gap);
        }
        return new ListingLine(Kind.TEXT, text, null, gap);
    }

    private static ArchiveTime.@Nullable Day day(String text) {
        var whole = ArchiveTime.day(text);
        if (whole != null) {
            return whole;
        }
        var published = PUBLISHED.matcher(text);
        return published.matches() ? ArchiveTime.day(published.group(1)) : null;
    }

    private static String name(java.util.regex.Matcher signature) {
        for (var group : new String[] {"slash", "by", "greet"}) {
            if (signature.group(group) != null) {
                return signature.group(group).strip();
            }
        }
        return "";
    }

    /** Short, and not a sentence: what titles, captions and names look like. */
    boolean titleLike() {
        return kind == Kind.TEXT
                && text.length() <= 120
                && !text.matches(".*(?:[.,;:…]|\\.{3}|\\])")
                && !text.matches("\\p{Ll}.*");
    }

    /** The link to the rest of a text, which says nothing itself. */
    boolean leadsOn() {
        return kind == Kind.NOISE && text.matches("(?iu).*(?:läs|read|läsa)\\b.*");
    }

    boolean isShort() {
        return text.length() <= 120 && !cutShort(text) && !text.matches("\\p{Ll}.*");
    }

    List<String> list() {
        return List.of(text.split("\\s*[,;|·]\\s*"));
    }

    static boolean cutShort(String text) {
        return DOTS.matcher(text).find();
    }

    static String withoutDots(String text) {
        return DOTS.matcher(text).replaceFirst("");
    }
}
