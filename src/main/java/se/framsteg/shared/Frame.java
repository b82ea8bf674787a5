package se.framsteg.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: its language, whose site it is, who is signed in, the menus. Every template takes one.
 *
 * @param path the address asked for, without language and association
 * @param query the query string asked for, without the question mark, or empty
 * @param sitePrefix what addresses begin with for an association without a host of its own, such as {@code /ostrasodertorn}, or empty
 * @param home where the site of whoever owns the page begins, such as {@code https://exempel.se/ostrasodertorn}
 * @param demo the sentence that says that this is an invented world, or null
 * @param csrf the token that signed-in forms carry, or null for visitors
 * @param fundingNotice whether the statement of EU support stands at the top
 * @param look the association's colours and mark
 */
public record Frame(
        Words words,
        String path,
        String query,
        String sitePrefix,
        String home,
        String associationName,
        String associationTowns,
        @Nullable String demo,
        @Nullable String signedInName,
        @Nullable String csrf,
        boolean fundingNotice,
        boolean indexed,
        List<MenuItem> menu,
        List<MenuItem> workMenu,
        Look look,
        FormDrafts drafts) {

    /** The page in a language; {@code current} marks the one it is read in. */
    public record Tongue(Language language, String link, boolean current) {}

    /** A line in a menu; {@code current} marks where the reader is. */
    public record MenuItem(String label, String link, boolean current) {}

    /** The same page as it would be with another look. */
    public Frame looking(Look other) {
        return new Frame(
                words,
                path,
                query,
                sitePrefix,
                home,
                associationName,
                associationTowns,
                demo,
                signedInName,
                csrf,
                fundingNotice,
                indexed,
                menu,
                workMenu,
                other,
                drafts);
    }

    public Language language() {
        return words.language();
    }

    public String lang() {
        return language().tag();
    }

    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    public String n(String key, long count, Object... more) {
        return words.n(key, count, more);
    }

    /** Whether the reader has asked for easy Swedish. */
    public boolean easy() {
        return language() == Language.EASY;
    }

    /** The value of {@code lang} for what staff have written in Swedish: null where the page around it is Swedish too. */
    public @Nullable String swedish() {
        return language().swedish() ? null : Language.SV.tag();
    }

    /** An address within this site in this language, from its Swedish path: {@code /kalender} → {@code /en/kalender}. */
    public String link(String path) {
        return in(language(), path);
    }

    /** The same path in another language. */
    public String in(Language other, String path) {
        return sitePrefix + other.at(path).prefix() + path;
    }

    /** The page as it is in each language it can be had in, the query kept. */
    public List<Tongue> tongues() {
        return Arrays.stream(Language.values())
                .filter(other -> other.at(path) == other && look.languages().contains(other))
                .map(other ->
                        new Tongue(other, in(other, path) + (query.isEmpty() ? "" : "?" + query), other == language()))
                .toList();
    }

    /** The one address of this page in a language for machines, without a query. */
    public String whole(Language other) {
        return home + other.at(path).prefix() + path;
    }

    /** The whole address of another page or picture of this site, in this language. */
    public String whole(String other) {
        return home + language().at(other).prefix() + other;
    }

    /** The address of a stylesheet, font or picture; it changes when the content does, so it may be kept for ever. */
    public String asset(String name) {
        return Assets.address(name);
    }

    public Formats formats() {
        return words.formats();
    }

    public String day(LocalDate date) {
        return formats().day(date);
    }

    public String dayYear(LocalDate date) {
        return formats().dayYear(date);
    }

    public String shortDay(LocalDate date) {
        return formats().shortDay(date);
    }

    public String date(LocalDate date) {
        return formats().date(date);
    }

    public String weekday(LocalDate date) {
        return formats().weekday(date);
    }

    public String month(YearMonth month) {
        return formats().month(month);
    }

    public String time(LocalTime time) {
        return formats().time(time);
    }

    public String span(LocalTime from, LocalTime to) {
        return formats().span(from, to);
    }

    public String instant(Instant moment) {
        return formats().instant(moment);
    }

    public String number(long number) {
        return formats().number(number);
    }

    public String percent(double share) {
        return formats().percent(share);
    }

    /** Per cent as somebody decided them, never rounded. */
    public String decided(BigDecimal percent) {
        return formats().decided(percent);
    }

    public String hours(long minutes) {
        return formats().hours(minutes);
    }
}
