package se.framsteg.person;

/**
 * What somebody was told about the use of personal data, or has consented to: as it was said, in the version that was shown.
 *
 * @param purpose why the data is used
 * @param recipients who gets it, for example SCB and Svenska ESF-rådet
 */
public record Information(Kind kind, String purpose, String recipients, String textVersion) {
    public enum Kind {
        INFORMED,
        CONSENT
    }
}
