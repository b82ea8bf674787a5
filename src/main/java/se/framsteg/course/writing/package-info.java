/** A message to those on a date. */
@NullMarked
package se.framsteg.course.writing;

import org.jspecify.annotations.NullMarked;
