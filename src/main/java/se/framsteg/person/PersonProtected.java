package se.framsteg.person;

import java.util.List;
import java.util.UUID;

/**
 * Somebody became protected: whoever keeps a name, an address or a workplace of these records writes the alias over it, in
 * the same transaction.
 */
public record PersonProtected(List<UUID> records, String alias) {}
