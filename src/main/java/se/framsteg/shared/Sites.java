package se.framsteg.shared;

/** Knows which first part of an address names an association; module {@code site} implements it. */
public interface Sites {
    boolean isAssociation(String slug);
}
