/** What the public reads about a programme, written by staff in each language. */
@NullMarked
package se.framsteg.course.texts;

import org.jspecify.annotations.NullMarked;
