package se.framsteg.report;

import se.framsteg.shared.Split;

/** A month's people and their hours as the file would have them now. */
public record MonthSums(Split people, Split hours) {}
