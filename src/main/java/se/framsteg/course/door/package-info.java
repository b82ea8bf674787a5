/** Attendance as it is taken: at the door on a phone, one person more closely. */
@NullMarked
package se.framsteg.course.door;

import org.jspecify.annotations.NullMarked;
