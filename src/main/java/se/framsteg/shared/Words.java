package se.framsteg.shared;

import java.util.Map;

/** The sentences of the screens in one language. */
public final class Words {
    private final Language language;
    private final Map<String, String> sentences;

    Words(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    public Language language() {
        return language;
    }

    /** The sentence with this key, its {@code {0}}, {@code {1}} replaced. A missing key shows itself. */
    public String t(String key, Object... arguments) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            return "⟨" + key + "⟩";
        }
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return sentence;
    }

    /** The sentence for one or for many: {@code key.one} or {@code key.many}, with the count as {@code {0}}. */
    public String n(String key, long count, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = Formats.of(language).number(count);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return t(key + (count == 1 ? ".one" : ".many"), arguments);
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    public Formats formats() {
        return Formats.of(language);
    }
}
