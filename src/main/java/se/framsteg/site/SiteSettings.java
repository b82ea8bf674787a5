package se.framsteg.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has said about the public site.
 *
 * @param contact where messages from the site go by mail, {@code FRAMSTEG_SITE_CONTACT}; empty: they are only kept
 */
@ConfigurationProperties("framsteg.site")
record SiteSettings(@DefaultValue("") String contact) {}
