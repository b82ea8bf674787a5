package se.framsteg.news;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the newsletter leaves, from {@code FRAMSTEG_NEWSLETTER_PERMINUTE} and its sister.
 *
 * @param perMinute letters put in the outbox in a minute at most; half of what the mail server may take, so that others get through
 * @param refusals after so many letters in a row that the mail server will never take, the reader is taken off the list
 */
@ConfigurationProperties("framsteg.newsletter")
record NewsletterSettings(
        @DefaultValue("60") int perMinute,
        @DefaultValue("3") int refusals) {}
