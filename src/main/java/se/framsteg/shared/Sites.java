package se.framsteg.shared;

/** Knows which first part of an address, or which host, names an association; module {@code site} implements it. */
public interface Sites {
    boolean isAssociation(String slug);

    /** The host as the association that has it writes it; empty when it is nobody's own, whatever a request claims. */
    String ownHost(String asked);
}
