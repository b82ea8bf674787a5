package se.framsteg.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** Walks the pages of somebody who may see all of an association, and notes what they link to and which forms they hold. */
class Harvest {
    private static final List<String> DOORS = List.of(
            "/arbete",
            "/arbete/personer",
            "/arbete/kurser",
            "/arbete/manad",
            "/arbete/projekt",
            "/arbete/styrelse",
            "/arbete/nyheter",
            "/arbete/bilder",
            "/arbete/dokument",
            "/arbete/samtycken",
            "/arbete/nyhetsbrev",
            "/arbete/forbund",
            "/arbete/organisationer",
            "/arbete/post",
            "/arbete/logg",
            "/arbete/meddelanden",
            "/arbete/behorigheter",
            "/arbete/inloggning",
            "/arbete/kodlistor",
            "/arbete/flytta-in",
            "/arbete/manadsmall",
            "/arbete/skyddade-i-filen",
            "/arbete/konto",
            "/arbete/utkast");

    /** What forms often ask for. */
    private static final List<Map.Entry<String, String>> OFTEN = List.of(
            Map.entry("version", "1"),
            Map.entry("name", "Prov"),
            Map.entry("title", "Prov"),
            Map.entry("reason", "Prov"),
            Map.entry("answer", "Prov"),
            Map.entry("text", "Prov"),
            Map.entry("email", "prov@exempel.se"),
            Map.entry("day", "2025-03-20"),
            Map.entry("from", "2025-03-20"),
            Map.entry("to", "2025-03-21"),
            Map.entry("language", "SV"));

    private final Collection<RequestMappingInfo> handlers;
    private final List<PathPattern> patterns;
    private final int perPattern;
    private final Map<String, Asked> found = new LinkedHashMap<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    Harvest(Collection<RequestMappingInfo> handlers, int perPattern) {
        this.handlers = handlers;
        this.patterns = handlers.stream()
                .flatMap(handler -> handler.getPathPatternsCondition().getPatterns().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        this.perPattern = perPattern;
    }

    List<Asked> walk(Visitor rightful) {
        var waiting = new ArrayDeque<>(DOORS);
        var seen = new HashSet<>(DOORS);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (!take(new Asked(false, false, path, pattern(path), List.of()))) {
                continue;
            }
            var answer = rightful.open(path);
            if (answer.status() != 200 || !answer.body().regionMatches(true, 0, "<!doctype html>", 0, 15)) {
                continue;
            }
            var page = Jsoup.parse(answer.body());
            for (var link : page.select("a[href^=/]")) {
                var next = link.attr("href").replaceAll("#.*", "");
                if (ours(next) && seen.add(next)) {
                    waiting.add(next);
                }
            }
            forms(page, path);
        }
        return List.copyOf(found.values());
    }

    /**
     * Requests for the handlers of signed-in pages that no link or form led to, with records of this association, and with
     * fields that forms often have.
     */
    List<Asked> completed(UnaryOperator<String> filled) {
        var more = new ArrayList<Asked>();
        for (var handler : handlers) {
            for (var pattern : handler.getPathPatternsCondition().getPatterns()) {
                var text = pattern.getPatternString();
                for (var method : handler.getMethodsCondition().getMethods()) {
                    if (ours(text) && !counted.containsKey(method + " " + text)) {
                        var post = method == RequestMethod.POST;
                        more.add(new Asked(post, false, filled.apply(text), text, post ? OFTEN : List.of()));
                    }
                }
            }
        }
        return more;
    }

    private void forms(Document page, String path) {
        for (Element element : page.select("form")) {
            var form = (FormElement) element;
            var action = form.attr("action").isEmpty() ? path : form.attr("action");
            if (ours(action) && form.attr("method").equalsIgnoreCase("post")) {
                var multipart = form.attr("enctype").startsWith("multipart");
                take(new Asked(true, multipart, action, pattern(action), filled(form)));
                for (var button : form.select("button[formaction]")) {
                    var other = button.attr("formaction");
                    take(new Asked(true, multipart, other, pattern(other), filled(form)));
                }
            }
        }
    }

    /** What the form would send, with something typed where nothing stands. */
    private static List<Map.Entry<String, String>> filled(FormElement form) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        var chosen = new HashSet<String>();
        for (var field : form.select("input[name], select[name], textarea[name], button[name]")) {
            var name = field.attr("name");
            switch (field.tagName()) {
                case "select" -> {
                    var option = field.selectFirst("option[selected]");
                    if (option == null || option.attr("value").isEmpty()) {
                        option = field.selectFirst("option[value]:not([value=''])");
                    }
                    fields.add(Map.entry(name, option == null ? "" : option.attr("value")));
                }
                case "textarea" ->
                    fields.add(Map.entry(name, field.wholeText().isBlank() ? "Ord från provet" : field.wholeText()));
                case "button" -> {
                    if (chosen.add(name)) {
                        fields.add(Map.entry(name, field.attr("value")));
                    }
                }
                default -> {
                    var type = field.attr("type");
                    if (type.equals("radio") ? chosen.add(name) : !type.equals("file") && !name.equals("_csrf")) {
                        fields.add(Map.entry(name, field.attr("value").isEmpty() ? typed(type) : field.attr("value")));
                    }
                }
            }
        }
        return fields;
    }

    private static String typed(String type) {
        return switch (type) {
            case "date" -> "2025-03-20";
            case "time" -> "10:00";
            case "number" -> "3";
            case "email" -> "prov@exempel.se";
            case "checkbox" -> "on";
            default -> "Prov";
        };
    }

    private boolean take(Asked asked) {
        var kind = (asked.post() ? "POST " : "GET ") + asked.pattern();
        if (found.containsKey(kind + asked.path() + asked.fields().size())
                || counted.merge(kind, 1, Integer::sum) > perPattern) {
            return false;
        }
        found.put(kind + asked.path() + asked.fields().size(), asked);
        return true;
    }

    private String pattern(String path) {
        var container = PathContainer.parsePath(path.split("[?]", 2)[0]);
        return patterns.stream()
                .filter(pattern -> pattern.matches(container))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse("nowhere");
    }

    private static boolean ours(String path) {
        return path.startsWith("/arbete") || path.startsWith("/mina");
    }
}
