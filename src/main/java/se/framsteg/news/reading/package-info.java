/** Screens: the list of news, a post, a page, and the look at a text that is not published. */
@NamedInterface("reading")
@NullMarked
package se.framsteg.news.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
