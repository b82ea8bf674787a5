package se.framsteg.message;

/** A letter in its two forms; the record keeps both as they were sent. */
record Rendered(String text, String html) {}
