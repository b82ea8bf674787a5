package se.framsteg.organisation;

/** A municipality of the authorities' list, by its code of four digits. */
public record Municipality(String code, String name) {}
