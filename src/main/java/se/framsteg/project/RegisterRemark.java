package se.framsteg.project;

import java.util.List;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** A sentence about one field of a record: a key of the words and what to put in it. */
public record RegisterRemark(RegisterField field, String key, List<Object> args) {

    static RegisterRemark of(RegisterField field, String key, Object... args) {
        return new RegisterRemark(field, "project.register." + key, List.of(args));
    }

    public String sentence(Words words) {
        return words.t(key, said(words));
    }

    /** The sentence stands beside its field in a form. */
    public void addTo(FieldErrors errors, Words words) {
        errors.add(field.form(), key, said(words));
    }

    private Object[] said(Words words) {
        return args.stream().map(arg -> name(arg, words)).toArray();
    }

    private static Object name(Object arg, Words words) {
        return arg instanceof RegisterField named ? words.t("project.field." + named.form()) : arg;
    }
}
