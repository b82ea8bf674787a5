package se.framsteg.account;

/** The answer to what an administrator wanted done with an organisation's sign-in. */
public sealed interface ProviderChange {
    record Done(String id) implements ProviderChange {}

    /** Something typed cannot stand; the sentence goes beside the field. */
    record Wrong(String field, String key, String detail) implements ProviderChange {}
}
