package se.framsteg.access;

/** What a role may let somebody do. Roles are data; these are what our rules ask for. */
public enum Right {
    PROJECT_READ,
    PROJECT_WRITE,
    COURSE_WRITE,
    SIGN_UP_READ,
    SIGN_UP_WRITE,
    ADAPTATION_READ,
    ATTENDANCE_WRITE,
    PERSON_READ,
    PERSON_WRITE,
    IDENTITY_READ,
    PROTECTED_READ,
    MONTH_READ,
    MONTH_WRITE,
    MONTH_SEND,
    MESSAGE_SEND,
    ORGANISATION_WRITE,
    ACCESS_GRANT,
    AUDIT_READ,
    REPORT_READ,
    NEWS_WRITE,
    NEWS_PUBLISH,
    SITE_WRITE,
    OPERATE
}
