package se.framsteg.shared;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A form with what somebody typed before, whatever its fields are. Versions, files and fields that were not kept stay as the
 * page has them. When the version is another one by now, somebody has saved meanwhile: then both are told apart.
 */
public final class FilledForm implements HtmlContent {
    /** A field that says one thing now and another in the text that is taken up. */
    public record Difference(String label, String now, String yours) {}

    private final Element form;
    private final List<Difference> differences = new ArrayList<>();
    private boolean overtaken;

    private FilledForm(Element form) {
        this.form = form;
    }

    public static FilledForm of(Content content, Map<String, List<String>> typed) {
        var html = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(html));
        var document = Jsoup.parseBodyFragment(html.toString());
        document.outputSettings().prettyPrint(false);
        var filled = new FilledForm(document.body());
        filled.form.select("input[name], textarea[name], select[name]").forEach(field -> filled.fill(field, typed));
        return filled;
    }

    /** Whether somebody else has saved since. */
    public boolean overtaken() {
        return overtaken;
    }

    public List<Difference> differences() {
        return differences;
    }

    private void fill(Element field, Map<String, List<String>> typed) {
        var name = field.attr("name");
        var type = field.attr("type");
        var values = typed.getOrDefault(name, List.of());
        if (type.equals("hidden") && FormVersion.isName(name)) {
            overtaken |= !values.isEmpty() && !values.contains(field.attr("value"));
        } else if (type.equals("checkbox") || type.equals("radio")) {
            tick(field, values.contains(field.hasAttr("value") ? field.attr("value") : "on"));
        } else if (!values.isEmpty() && !type.equals("file")) {
            write(field, values.getFirst());
        }
    }

    private void tick(Element box, boolean yours) {
        if (box.hasAttr("checked") != yours) {
            differences.add(new Difference(label(box), box.hasAttr("checked") ? "✓" : "–", yours ? "✓" : "–"));
        }
        box.attr("checked", yours);
    }

    private void write(Element field, String yours) {
        switch (field.normalName()) {
            case "textarea" -> {
                differ(field, field.wholeText(), yours);
                field.text(yours);
            }
            case "select" -> choose(field, yours);
            default -> {
                if (!field.attr("type").equals("hidden")) {
                    differ(field, field.attr("value"), yours);
                }
                field.attr("value", yours);
            }
        }
    }

    private void choose(Element list, String yours) {
        var options = list.select("option");
        var wanted =
                options.stream().filter(one -> one.attr("value").equals(yours)).findFirst();
        if (wanted.isEmpty()) {
            return;
        }
        var before = options.stream()
                .filter(one -> one.hasAttr("selected"))
                .findFirst()
                .orElse(options.first());
        differ(list, before == null ? "" : before.text(), wanted.get().text());
        options.forEach(one -> one.attr("selected", one == wanted.get()));
    }

    private void differ(Element field, String now, String yours) {
        if (!now.strip().replace("\r\n", "\n").equals(yours.strip().replace("\r\n", "\n"))) {
            differences.add(new Difference(label(field), now, yours));
        }
    }

    private String label(Element field) {
        var label = field.id().isEmpty() ? null : form.selectFirst("label[for=" + quoted(field.id()) + "]");
        return label == null ? field.attr("name") : label.text();
    }

    private static String quoted(String id) {
        return "\"" + id.replace("\"", "") + "\"";
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent(form.html());
    }
}
