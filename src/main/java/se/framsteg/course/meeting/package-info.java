/** Attendance from the report of a video meeting. */
@NullMarked
package se.framsteg.course.meeting;

import org.jspecify.annotations.NullMarked;
