package se.framsteg.course.reading;

/** How people meet. */
public enum MeetingForm {
    DIGITAL,
    ON_SITE,
    HYBRID
}
