package se.framsteg.course.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where something happens, and what is said about pauses, taken out of a text. */
record PlaceText(
        @Nullable MeetingForm form,
        @Nullable String link,
        boolean undecided,
        boolean lunch,
        boolean pause,
        boolean cancelled,
        String rest) {
    private static final Pattern LINK = pattern("https?://[^\\s<>\"]+");
    private static final Pattern LUNCH = pattern(
            "\\(?(?:(?:inkl(?:usive|\\.)?|med|incl(?:uding|\\.)?|with)\\s+(?:en timmes )?lunch|lunch (?:ingår|included|serveras))\\)?");
    private static final Pattern PAUSE = pattern(
            "\\(?(?:inkl(?:usive|\\.)?|med|incl(?:uding|\\.)?|with)\\s+(?:en |a )?(?:kort )?(?:fika|paus|rast|kaffe|break)\\)?");
    private static final Pattern CANCELLED = pattern("\\b(?:inställt|inställd|inställda|cancelled)\\b");
    private static final Pattern UNDECIDED = pattern(
            "(?:plats|lokal|länk)\\s+(?:meddelas|bestäms|kommer|beslutas|anges|ej klar|skickas)(?:\\s+(?:senare|ut))?|\\bt(?:ba|bd)\\b");
    private static final Pattern HYBRID = pattern("\\bhybrid\\b");
    private static final Pattern DIGITAL = pattern(
            "\\b(?:digital[ta]?|online|på distans|webb?inarium)\\b(?:\\s*(?:,|via|på|i|\\(|-)?\\s*(?:microsoft\\s+)?(?:teams|zoom)\\b\\)?)?|\\b(?:via\\s+)?(?:microsoft\\s+)?(?:teams|zoom)(?:möte)?\\b");
    private static final Pattern ON_SITE = pattern("\\b(?:på plats|fysisk[ta]?(?:\\s+träff)?|on site)\\b");

    static PlaceText of(String text) {
        var rest = new StringBuilder(text);
        var link = take(LINK, rest);
        var lunch = take(LUNCH, rest) != null;
        var pause = take(PAUSE, rest) != null;
        var cancelled = take(CANCELLED, rest) != null;
        var undecided = take(UNDECIDED, rest) != null;
        var hybrid = take(HYBRID, rest) != null;
        var digital = take(DIGITAL, rest) != null;
        var onSite = take(ON_SITE, rest) != null;
        MeetingForm form = null;
        if (hybrid || (digital && onSite)) {
            form = MeetingForm.HYBRID;
        } else if (digital || link != null) {
            form = MeetingForm.DIGITAL;
        } else if (onSite
                || (undecided && text.toLowerCase(java.util.Locale.ROOT).contains("plats"))) {
            form = MeetingForm.ON_SITE;
        }
        return new PlaceText(form, link, undecided, lunch, pause, cancelled, tidy(rest.toString()));
    }

    private static @Nullable String take(Pattern pattern, StringBuilder text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        var found = matcher.group();
        text.replace(matcher.start(), matcher.end(), " ");
        return found;
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("\\s+([,;:.])", "$1")
                .replaceAll("([,;:])[,;:.]+", "$1")
                .replaceAll("^[\\s,;:.|–—-]+|[\\s,;:|–—(-]+$", "");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
