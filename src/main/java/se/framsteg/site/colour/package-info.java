/** Themes as plain rules: from a few base colours to every colour of a page, in light and in dark, readable by computation. */
@NamedInterface("colour")
@NullMarked
package se.framsteg.site.colour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
