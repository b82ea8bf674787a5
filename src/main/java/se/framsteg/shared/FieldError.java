package se.framsteg.shared;

import java.util.List;

/** One thing that is wrong in one field, as a key of a sentence and what fills its gaps. */
public record FieldError(String field, String key, List<Object> arguments) {
    public String in(Words words) {
        return words.t(key, arguments.toArray());
    }
}
