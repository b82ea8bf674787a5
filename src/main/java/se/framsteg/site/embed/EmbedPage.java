package se.framsteg.site.embed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.organisation.Association;
import se.framsteg.project.Project;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.site.Source;

/** The list of hosts, the choices for a box, its code and a look at it. */
record EmbedPage(
        Association association,
        List<Source> sources,
        BoxForm form,
        String home,
        List<Programmes.Theme> themes,
        List<Project> projects,
        String host,
        FieldErrors errors) {

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/inbaddning");
    }

    /** The box here, under the association's slug, so that it can be looked at from the staff's host. */
    String preview() {
        return "/" + association.slug() + form.path();
    }

    /** What is pasted into another site. */
    String code(Frame frame) {
        return "<iframe src=\"" + HtmlUtils.htmlEscape(home + form.path(), "UTF-8") + "\" title=\""
                + HtmlUtils.htmlEscape(title(frame), "UTF-8") + "\" width=\"100%\" height=\"" + form.height()
                + "\" loading=\"lazy\"></iframe>";
    }

    String title(Frame frame) {
        return frame.t(form.news() ? "site.embed.news" : "site.embed.calendar") + " – " + association.name();
    }

    Map<String, String> boxOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("kalender", frame.t("site.embed.calendar"));
        options.put("nyheter", frame.t("site.embed.news"));
        return options;
    }

    Map<String, String> themeOptions(Frame frame) {
        var options = all(frame);
        themes.forEach(
                theme -> options.put(theme.slug(), frame.language() == Language.EN ? theme.nameEn() : theme.name()));
        return options;
    }

    Map<String, String> kindOptions(Frame frame) {
        var options = all(frame);
        for (var kind : PartKind.values()) {
            options.put(kind.slug(), frame.t("course.kind." + kind.name()));
        }
        return options;
    }

    Map<String, String> projectOptions(Frame frame) {
        var options = all(frame);
        projects.forEach(project -> options.put(project.slug(), project.name()));
        return options;
    }

    Map<String, String> languageOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("sv", frame.t("site.embed.language.sv"));
        options.put("en", frame.t("site.embed.language.en"));
        return options;
    }

    private static Map<String, String> all(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("site.embed.any"));
        return options;
    }
}
