package se.framsteg.operation;

/** One thing that was looked at, what was seen, and whether it is as it should be. */
record Finding(String name, String value, boolean holds) {}
