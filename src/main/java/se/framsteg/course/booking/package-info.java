/** One's own booking, opened by the link in a letter: a page with buttons, never a session. */
@NullMarked
package se.framsteg.course.booking;

import org.jspecify.annotations.NullMarked;
