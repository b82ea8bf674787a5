package se.framsteg.news.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.news.MovedText.Fate;
import se.framsteg.news.MovingRunOfNews;
import se.framsteg.news.NewsScopes.NewsScope;
import se.framsteg.news.PostKind;
import se.framsteg.news.archive.PastedTexts;
import se.framsteg.news.moving.NewsImportController.Form;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** What can be moved in, what has been, and what can be taken along. */
record NewsMovingPage(List<NewsScope> scopes, List<MovingRunOfNews> runs, Form form, FieldErrors errors) {
    Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        scopes.forEach(scope -> options.put(scope.id().toString(), scope.name()));
        return options;
    }

    String scope() {
        return form.scope() == null
                ? scopes.getFirst().id().toString()
                : form.scope().toString();
    }

    String kind() {
        return form.kind() == null ? "NEWS" : form.kind();
    }

    /** Asked when the text does not say; the first choice stays as the text looks. */
    static Map<String, String> shapes(Frame frame) {
        var shapes = new LinkedHashMap<String, String>();
        shapes.put("", frame.t("news.moving.shape.looks"));
        for (var shape : PastedTexts.Shape.values()) {
            shapes.put(shape.name(), frame.t("news.moving.shape." + shape));
        }
        return shapes;
    }

    String shape() {
        var shape = form.shape();
        return shape == null ? "" : shape.name();
    }

    String text() {
        return form.text() == null ? "" : form.text();
    }

    static Map<String, String> kinds(Frame frame) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : PostKind.values()) {
            kinds.put(kind.name(), frame.t("news.kind." + kind));
        }
        return kinds;
    }

    String about(Frame frame, MovingRunOfNews run) {
        var done = run.count(Fate.DONE);
        return done > 0
                ? frame.n("news.moving.outcome", done)
                : frame.t(run.endedAt() == null ? "news.moving.waits" : "news.moving.ended");
    }
}
