package se.framsteg.organisation.suggest;

import java.util.List;

/** The options of a datalist. */
record Suggestions(List<Option> options) {
    record Option(String value, String label) {}
}
