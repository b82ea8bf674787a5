/** The page of a programme with its parts, and the list of all programmes. */
@NullMarked
package se.framsteg.course.programme;

import org.jspecify.annotations.NullMarked;
