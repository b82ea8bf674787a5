package se.framsteg.news;

/** Where a consent stands on a day. Only GIVEN lets anything be published. */
public enum ConsentState {
    ASKED,
    GIVEN,
    REFUSED,
    EXPIRED,
    WITHDRAWN
}
