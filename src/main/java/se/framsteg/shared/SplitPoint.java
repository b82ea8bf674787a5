package se.framsteg.shared;

/** A split figure at a point in time, for the chart over time and the table beneath it. */
public record SplitPoint(String label, String brief, Split split) {}
