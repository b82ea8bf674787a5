package se.framsteg.person;

/** The three kinds of protected personal data in Sweden, from a warning to a new name and number. */
public enum ProtectionKind {
    SECRECY_MARKING,
    PROTECTED_REGISTRATION,
    ASSUMED_IDENTITY;

    public String key() {
        return "person.protection." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
