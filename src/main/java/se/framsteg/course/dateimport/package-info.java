/** A calendar that somebody wrote becomes dates: read, ask, save. */
@NullMarked
package se.framsteg.course.dateimport;

import org.jspecify.annotations.NullMarked;
