package se.framsteg.news.reading;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.news.Article;
import se.framsteg.news.PostCard;
import se.framsteg.news.PostFilter;
import se.framsteg.news.PostKind;
import se.framsteg.news.PublishedPosts.Part;
import se.framsteg.news.PublishedPosts.PostProject;
import se.framsteg.news.Teaser;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.Frame;

/** A part of the archive, and the ways to other parts. */
record ListPage(
        PostFilter filter,
        Part<Teaser> part,
        List<PostCard> cards,
        List<YearMonth> months,
        List<Article.Tag> tags,
        List<PostProject> projects,
        TextLanguage language) {

    String title(Frame frame) {
        if (filter.year() == null) {
            return frame.t("news.title");
        }
        var month = filter.month();
        return frame.t(
                "news.title.time",
                month == null ? String.valueOf(filter.year()) : frame.month(YearMonth.of(filter.year(), month)));
    }

    String feed(Frame frame) {
        return frame.link("/nyheter/feed") + filter.withTime(null, null).query();
    }

    String older(Frame frame) {
        return frame.link("/nyheter")
                + filter.query("aldre-an", part.posts().getLast().slug());
    }

    String newer(Frame frame) {
        return frame.link("/nyheter")
                + filter.query("nyare-an", part.posts().getFirst().slug());
    }

    String at(Frame frame, int year) {
        return frame.link("/nyheter") + filter.withTime(year, null).query();
    }

    String at(Frame frame, YearMonth month) {
        return frame.link("/nyheter")
                + filter.withTime(month.getYear(), month.getMonthValue()).query();
    }

    String always(Frame frame) {
        return frame.link("/nyheter") + filter.withTime(null, null).query();
    }

    /** Years, newest first, each with its months. */
    Map<Integer, List<YearMonth>> years() {
        var years = new LinkedHashMap<Integer, List<YearMonth>>();
        months.forEach(month -> years.computeIfAbsent(month.getYear(), year -> new java.util.ArrayList<>())
                .add(month));
        return years;
    }

    Map<String, String> kindOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("news.filter.all_kinds"));
        for (var kind : PostKind.values()) {
            if (kind != PostKind.PAGE) {
                options.put(kind.slug(), frame.t("news.kinds." + kind));
            }
        }
        return options;
    }

    Map<String, String> tagOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("news.filter.all_tags"));
        tags.forEach(tag -> options.put(tag.slug(), tag.name(language)));
        return options;
    }

    Map<String, String> projectOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("news.filter.all_projects"));
        projects.forEach(project -> options.put(project.slug(), project.name()));
        return options;
    }

    String kind() {
        return filter.kind() == null ? "" : filter.kind().slug();
    }

    String tag() {
        return filter.tag() == null ? "" : filter.tag();
    }

    String project() {
        return filter.project() == null ? "" : filter.project();
    }

    /** How many choices have been made beside the time. */
    int chosen() {
        return (filter.kind() == null ? 0 : 1) + (filter.tag() == null ? 0 : 1) + (filter.project() == null ? 0 : 1);
    }
}
