package se.framsteg.message;

/** A letter in its two forms. */
record Rendered(String text, String html) {}
