package se.framsteg.project.part;

import java.util.Map;

/** One input of a part's form: how it looks and what there is to choose between. */
record Input(String name, Kind kind, boolean required, Map<String, String> options) {

    enum Kind {
        TEXT,
        EMAIL,
        DATE,
        CHOICE,
        CHECK
    }

    static Input text(String name, boolean required) {
        return new Input(name, Kind.TEXT, required, Map.of());
    }

    static Input email(String name) {
        return new Input(name, Kind.EMAIL, false, Map.of());
    }

    static Input date(String name) {
        return new Input(name, Kind.DATE, false, Map.of());
    }

    static Input check(String name) {
        return new Input(name, Kind.CHECK, false, Map.of());
    }

    static Input choice(String name, Map<String, String> options) {
        return new Input(name, Kind.CHOICE, true, options);
    }
}
