package se.framsteg.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.news.PostKind;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.shared.BusinessClock;

/**
 * An invented post as its file tells it: lines of facts, an empty line, the text; then other languages and the words of a
 * recording, each after a line such as {@code === en}.
 */
record DemoPost(Map<String, String> facts, Map<TextLanguage, Wording> texts) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static DemoPost read(String file) {
        var parts = file.split("(?m)^=== ");
        var head = parts[0].split("\\R\\R", 2);
        var facts = new HashMap<String, String>();
        head[0].lines().forEach(line -> {
            var pair = line.split(":", 2);
            facts.put(pair[0].strip(), pair[1].strip());
        });
        var texts = new LinkedHashMap<TextLanguage, Wording>();
        texts.put(TextLanguage.SV, wording(head[1]));
        for (int n = 1; n < parts.length; n++) {
            var part = parts[n].split("\\R", 2);
            if (part[0].strip().equals("ljud")) {
                texts.computeIfPresent(TextLanguage.SV, (language, text) -> text.heard(part[1].strip()));
            } else {
                texts.put(TextLanguage.of(part[0].strip()), wording(part[1]));
            }
        }
        return new DemoPost(facts, texts);
    }

    /** The title, one paragraph of lead, the rest. */
    private static Wording wording(String text) {
        var blocks = text.strip().split("\\R\\R", 3);
        return Wording.of(blocks[0].replaceFirst("^# ", "").strip(), blocks[1].strip(), blocks[2].strip());
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    PostKind kind() {
        return PostKind.valueOf(fact("slag"));
    }

    List<String> tags() {
        return Arrays.stream(fact("taggar").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    Instant moment() {
        return LocalDateTime.parse(fact("datum"), MOMENT)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }
}
