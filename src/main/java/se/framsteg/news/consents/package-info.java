/** Consents to be told about or seen: for those who write, and by the person's own link. */
@NullMarked
package se.framsteg.news.consents;

import org.jspecify.annotations.NullMarked;
